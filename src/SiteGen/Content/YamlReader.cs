using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Content;

/// <summary>
/// Reads YAML 1.2 into <see cref="YamlValue"/>s through the parser's events, because only they give a place for each
/// value. Duplicate keys, anchors, aliases, tags and nesting deeper than <see cref="MaxDepth"/> are errors.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 32;

    private readonly int _lines;
    private readonly int _lineOffset;
    private readonly FileDiagnostics _diagnostics;
    private readonly Parser _parser;

    private YamlReader(string yaml, int firstLine, FileDiagnostics diagnostics)
    {
        _lineOffset = firstLine - 1;
        _diagnostics = diagnostics;
        _lines = yaml.AsSpan().Count('\n') + yaml.AsSpan().Count('\r') + 1;
        _parser = new Parser(new StringReader(yaml));
    }

    /// <summary>Reads one document; null when it is empty or not YAML (then an error was reported).</summary>
    /// <param name="yaml">The text of the document.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins, from 1.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static YamlValue? Read(string yaml, int firstLine, FileDiagnostics diagnostics)
    {
        var reader = new YamlReader(yaml, firstLine, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            diagnostics.Error(reader.Position(e.Start), Explain(e));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser's own checks of itself, which some broken texts get past its grammar to.
            diagnostics.Error(reader.Position(reader._parser.Current?.End ?? Mark.Empty), "this is not YAML behind this place; check brackets, quotes and escapes");
            return null;
        }
    }

    private YamlValue? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return null;
        _parser.Consume<DocumentStart>();
        var value = ReadValue(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            _diagnostics.Error(Position(second.Start), "a second YAML document begins here; keep everything in one");
        return value;
    }

    private YamlValue ReadValue(int depth)
    {
        if (depth > MaxDepth)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deeply");
        if (_parser.Accept<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, "aliases are not supported; write the value again");
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            RefuseAnchor(scalar);
            var plain = scalar.Style == ScalarStyle.Plain;
            return new YamlValue.Scalar(scalar.Value, plain, Position(scalar.Start));
        }

        return _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth) : ReadMap(_parser.Consume<MappingStart>(), depth);
    }

    private YamlValue.List ReadList(SequenceStart start, int depth)
    {
        RefuseAnchor(start);
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadValue(depth + 1));
        return new YamlValue.List(items, Position(start.Start));
    }

    private YamlValue.Map ReadMap(MappingStart start, int depth)
    {
        RefuseAnchor(start);
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a plain text");
            var position = Position(key.Start);
            var value = ReadValue(depth + 1);
            if (seen.TryAdd(key.Value, position))
                entries.Add(new YamlEntry(key.Value, position, value));
            else
                _diagnostics.Error(position, $"the key '{key.Value}' stands twice, first on line {seen[key.Value].Line}; remove one");
        }

        return new YamlValue.Map(entries, Position(start.Start));
    }

    private static void RefuseAnchor(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            throw new YamlException(node.Start, node.End, "anchors are not supported; remove '&" + node.Anchor.Value + "'");
    }

    // The parser sometimes takes U+0085, U+2028 and U+2029 for ends of lines, which no editor does.
    private SourcePosition Position(Mark mark) => new(Math.Min((int)mark.Line, _lines) + _lineOffset, (int)mark.Column);

    // The parser's words, and what people usually did when it says them.
    private static string Explain(YamlException e)
    {
        var reason = e.Message;
        var hint = reason switch
        {
            _ when reason.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase)
                || reason.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase) =>
                "; a text that holds a colon must stand in double quotes",
            _ when reason.Contains("tab", StringComparison.OrdinalIgnoreCase) => "; indent with spaces",
            _ when reason.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) => "; the closing quote is missing",
            _ => "",
        };
        return $"this is not YAML: {reason.TrimEnd('.')}{hint}";
    }
}

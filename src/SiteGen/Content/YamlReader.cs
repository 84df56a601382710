using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Content;

/// <summary>
/// Reads YAML 1.2 into <see cref="YamlValue"/>s from the parser's events, because only these have the position of each value.
/// Duplicate keys, anchors, aliases and nesting of more than <see cref="MaxDepth"/> levels are errors.
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

    /// <summary>Reads one document; returns null if it is empty or, with an error, not YAML.</summary>
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
            // The parser throws these for some malformed texts that its grammar does not catch.
            diagnostics.Error(
                reader.Position(reader._parser.Current?.End ?? Mark.Empty),
                "this is not YAML from here on; check brackets, quotes and escapes");
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
            RejectAnchor(scalar);
            var plain = scalar.Style == ScalarStyle.Plain;
            return new YamlValue.Scalar(scalar.Value, plain, Position(scalar.Start));
        }

        return _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth) : ReadMap(_parser.Consume<MappingStart>(), depth);
    }

    private YamlValue.List ReadList(SequenceStart start, int depth)
    {
        RejectAnchor(start);
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadValue(depth + 1));
        return new YamlValue.List(items, Position(start.Start));
    }

    private YamlValue.Map ReadMap(MappingStart start, int depth)
    {
        RejectAnchor(start);
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
                _diagnostics.Error(position, $"the key '{key.Value}' occurs twice, first on line {seen[key.Value].Line}; remove one");
        }

        return new YamlValue.Map(entries, Position(start.Start));
    }

    private static void RejectAnchor(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            throw new YamlException(node.Start, node.End, "anchors are not supported; remove '&" + node.Anchor.Value + "'");
    }

    // The parser sometimes counts U+0085, U+2028 and U+2029 as line ends, which editors do not: clamp the line.
    private SourcePosition Position(Mark mark) => new(Math.Min((int)mark.Line, _lines) + _lineOffset, (int)mark.Column);

    // The parser's message, with the mistake that people usually make when they get it.
    private static string Explain(YamlException e)
    {
        var reason = e.Message;
        var hint = reason switch
        {
            _ when reason.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase)
                || reason.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase) =>
                "; put a text with a colon in double quotes",
            _ when reason.Contains("tab", StringComparison.OrdinalIgnoreCase) => "; indent with spaces",
            _ when reason.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) => "; the closing quote is missing",
            _ => "",
        };
        return $"this is not YAML: {reason.TrimEnd('.')}{hint}";
    }
}

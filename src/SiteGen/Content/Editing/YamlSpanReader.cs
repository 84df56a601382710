using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Content.Editing;

/// <summary>Reads from the events of the parser which characters of a YAML text belong to which value.</summary>
internal sealed class YamlSpanReader
{
    private readonly string _yaml;
    private readonly Parser _parser;

    private YamlSpanReader(string yaml)
    {
        _yaml = yaml;
        _parser = new Parser(new StringReader(yaml));
    }

    /// <summary>Reads the spans of a text that <see cref="YamlReader"/> reads without an error.</summary>
    /// <returns>The outermost value; an empty block mapping when the text has no value.</returns>
    public static YamlSpan Read(string yaml)
    {
        var reader = new YamlSpanReader(yaml);
        reader._parser.Consume<StreamStart>();
        if (reader._parser.TryConsume<StreamEnd>(out _))
            return new YamlSpan(YamlStyle.BlockMapping, yaml.Length, yaml.Length, []);
        reader._parser.Consume<DocumentStart>();
        return reader.ReadValue(emptyAt: null);
    }

    private YamlSpan ReadValue(int? emptyAt)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return ReadScalar(scalar, emptyAt);
        return _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list) : ReadMapping(_parser.Consume<MappingStart>());
    }

    private YamlSpan ReadScalar(Scalar scalar, int? emptyAt)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            return new YamlSpan(YamlStyle.BlockScalar, start, TrimBlankLines(start, end), []);
        // The parser reports an absent value of a mapping at the next token, which may be lines away.
        if (start == end)
            start = end = emptyAt ?? start;
        return new YamlSpan(YamlStyle.Inline, start, end, []);
    }

    private YamlSpan ReadList(SequenceStart list)
    {
        var start = (int)list.Start.Index;
        var lastEnd = start + 1;
        while (!_parser.Accept<SequenceEnd>(out _))
            lastEnd = ReadValue(emptyAt: null).End;
        var end = _parser.Consume<SequenceEnd>();
        return list.Style == SequenceStyle.Flow
            ? new YamlSpan(YamlStyle.Inline, start, FindFlowEnd(end), [])
            : new YamlSpan(YamlStyle.BlockList, start, lastEnd, []);
    }

    private YamlSpan ReadMapping(MappingStart mapping)
    {
        var start = (int)mapping.Start.Index;
        var entries = new List<YamlSpanEntry>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            var keyEnd = (int)key.End.Index;
            var colon = FindColon(keyEnd);
            entries.Add(new YamlSpanEntry(key.Value, (int)key.Start.Index, colon, ReadValue(emptyAt: colon + 1 ?? keyEnd)));
        }

        var end = _parser.Consume<MappingEnd>();
        return mapping.Style == MappingStyle.Flow
            ? new YamlSpan(YamlStyle.FlowMapping, start, FindFlowEnd(end), entries)
            : new YamlSpan(YamlStyle.BlockMapping, start, entries.Count > 0 ? entries[^1].End : start, entries);
    }

    // The parser reports the closing bracket as a range without length.
    private static int FindFlowEnd(ParsingEvent end) => (int)end.Start.Index + 1;

    private int? FindColon(int keyEnd)
    {
        var index = keyEnd;
        while (index < _yaml.Length && _yaml[index] is ' ' or '\t')
            index++;
        return index < _yaml.Length && _yaml[index] == ':' ? index : null;
    }

    // The parser puts the end of a block scalar after the blank lines that follow it.
    private int TrimBlankLines(int start, int end) => start + _yaml.AsSpan(start, end - start).TrimEnd(" \r\n").Length;
}

using System.Text;

namespace SiteGen.Content;

/// <summary>Writes YAML in the form of the content contract: texts in double quotes, flow lists, block mappings.</summary>
internal static class YamlWriter
{
    private const int IndentStep = 2;

    /// <summary>Returns the lines of one entry of a block mapping, each with its line end.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="indent">The number of spaces before the key.</param>
    /// <param name="lineEnd">LF, or CRLF.</param>
    public static string WriteEntry(string key, YamlValue value, int indent = 0, string lineEnd = "\n")
    {
        var lines = new StringBuilder().Append(' ', indent).Append(WriteKey(key)).Append(':');
        if (value is not YamlValue.Map { Entries.Count: > 0 } map)
            return lines.Append(' ').Append(WriteInline(value)).Append(lineEnd).ToString();
        lines.Append(lineEnd);
        foreach (var entry in map.Entries)
            lines.Append(WriteEntry(entry.Key, entry.Value, indent + IndentStep, lineEnd));
        return lines.ToString();
    }

    /// <summary>Returns a value on one line; lists in brackets, mappings in braces.</summary>
    /// <param name="value">The value.</param>
    public static string WriteInline(YamlValue value) => value switch
    {
        YamlValue.Scalar scalar => scalar.Plain ? scalar.Text : YamlText.Quote(scalar.Text),
        YamlValue.List list => "[" + string.Join(", ", list.Items.Select(WriteInline)) + "]",
        YamlValue.Map map => "{" + string.Join(", ", map.Entries.Select(e => $"{WriteKey(e.Key)}: {WriteInline(e.Value)}")) + "}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Returns a key, in quotes if it is more than a word.</summary>
    /// <param name="key">The key.</param>
    public static string WriteKey(string key) =>
        key.Length > 0 && char.IsAsciiLetter(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? key
            : YamlText.Quote(key);
}

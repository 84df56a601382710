using System.Globalization;

namespace SiteGen.Content;

/// <summary>Creates the values that the program writes into front matter.</summary>
internal static class FrontMatterValue
{
    /// <summary>Creates a text.</summary>
    public static YamlValue From(string text) => new YamlValue.Scalar(text, Plain: false, SourcePosition.Start);

    /// <summary>Creates <c>true</c> or <c>false</c>.</summary>
    public static YamlValue From(bool flag) => new YamlValue.Scalar(flag ? "true" : "false", Plain: true, SourcePosition.Start);

    /// <summary>Creates a whole number.</summary>
    public static YamlValue From(int number) =>
        new YamlValue.Scalar(number.ToString(CultureInfo.InvariantCulture), Plain: true, SourcePosition.Start);

    /// <summary>Creates a list of texts.</summary>
    public static YamlValue From(IEnumerable<string> texts) => new YamlValue.List([.. texts.Select(From)], SourcePosition.Start);

    /// <summary>Creates a mapping with the keys that have a value.</summary>
    public static YamlValue From(IEnumerable<(string Key, YamlValue? Value)> entries) =>
        new YamlValue.Map(
            [.. entries.Where(e => e.Value is not null).Select(e => new YamlEntry(e.Key, SourcePosition.Start, e.Value!))],
            SourcePosition.Start);

    /// <summary>Creates a mapping of texts.</summary>
    public static YamlValue From(IEnumerable<KeyValuePair<string, string>> texts) =>
        new YamlValue.Map([.. texts.Select(t => new YamlEntry(t.Key, SourcePosition.Start, From(t.Value)))], SourcePosition.Start);
}

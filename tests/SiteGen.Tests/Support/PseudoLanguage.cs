using System.Text.RegularExpressions;

namespace SiteGen.Tests.Support;

/// <summary>
/// A test language that runs from right to left: the English words in Hebrew letters, which mean nothing. Whatever stays in Latin
/// letters on a page did not come from the strings of the theme.
/// </summary>
internal static partial class PseudoLanguage
{
    /// <summary>The language tag.</summary>
    public const string Tag = "he";

    private const string Hebrew = "אבגדהוזחטיכלמנסעפצקרשתםןףץ";

    /// <summary>Translates <c>strings/en.yaml</c> of the default theme.</summary>
    public static string Translate()
    {
        var english = File.ReadAllText(Repository.PathOf("themes/default/strings/en.yaml"));
        var yaml = Entry().Replace(english, match => match.Groups["key"].Value switch
        {
            "direction" => "direction: \"rtl\"",
            "locale" => $"locale: \"{Tag}\"",
            "long" or "month" or "short" or "short_month" or "weekday" or "year" when IsPattern(match.Groups["text"].Value) => match.Value,
            var key when IsRule(match.Groups["text"].Value) => $"{key}: \"{match.Groups["text"].Value}\"",
            var key => $"{key}: \"{Spell(match.Groups["text"].Value)}\"",
        });
        return List().Replace(yaml, match => Spell(match.Value));
    }

    private static bool IsPattern(string text) => text.Contains('y', StringComparison.Ordinal) && !text.Contains('e', StringComparison.Ordinal);

    private static bool IsRule(string text) => text.StartsWith("n =", StringComparison.Ordinal);

    // Escapes such as \u00A0 are part of the YAML, not of the words; names such as RSS are the same in all languages.
    private static string Spell(string text) => Letter().Replace(text, match => match.Value.Length > 1
        ? match.Value
        : Hebrew[char.ToLowerInvariant(match.Value[0]) - 'a'].ToString());

    [GeneratedRegex("""(?<key>\w+): "(?<text>(?:\\.|[^"\\])*)"(?=\s*$)""", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("""(?<=[\[ ])"[A-Za-z]+"(?=[,\]])""")]
    private static partial Regex List();

    [GeneratedRegex(@"\\u[0-9A-F]{4}|\b(?:[A-Z]{2,}|BibTeX|arXiv|JavaScript)\b|[A-Za-z]")]
    private static partial Regex Letter();
}

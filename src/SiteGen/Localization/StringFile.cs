using SiteGen.Content;

namespace SiteGen.Localization;

/// <summary>The content of a file <c>strings/&lt;language&gt;.yaml</c> of one theme.</summary>
/// <param name="Language">The language tag of its name.</param>
/// <param name="Path">The file, as diagnostics name it.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>; null if the file does not say it.</param>
/// <param name="Plurals">The plural rules; null if the file has none.</param>
/// <param name="Yaml">The text of the file.</param>
/// <param name="Messages">The messages by their keys in the file, joined by dots, with their positions.</param>
/// <param name="Lists">The lists of names by their keys.</param>
public sealed record StringFile(
    string Language,
    string Path,
    string? Direction,
    PluralRules? Plurals,
    string Yaml,
    IReadOnlyDictionary<string, Located<IReadOnlyDictionary<string, MessageText>>> Messages,
    IReadOnlyDictionary<string, Located<IReadOnlyList<string>>> Lists);

/// <summary>Counts the values of texts.</summary>
internal static class MessageTexts
{
    /// <summary>Returns how many arguments the forms of a message need.</summary>
    /// <param name="texts">The forms by category.</param>
    public static int CountArguments(this IReadOnlyDictionary<string, MessageText> texts) =>
        texts.Count == 0 ? 0 : texts.Values.Max(text => text.ArgumentCount);
}

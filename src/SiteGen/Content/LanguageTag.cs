using System.Text.RegularExpressions;

namespace SiteGen.Content;

/// <summary>Validates the form of language tags (BCP 47).</summary>
internal static partial class LanguageTag
{
    /// <summary>
    /// Returns whether a text has the form of a language tag: a language of two or three letters and subtags. The registry
    /// of subtags is not consulted.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Form();
}

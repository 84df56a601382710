using System.Text.RegularExpressions;

namespace SiteGen.Content;

/// <summary>Language tags (BCP 47), by their form.</summary>
internal static partial class LanguageTag
{
    /// <summary>Whether a text has the form of a tag that feeds may have: a language, then subtags.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Form();
}

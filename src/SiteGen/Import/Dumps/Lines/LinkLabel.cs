using System.Text.RegularExpressions;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>Recognises the labels of links that stand beside a paper: <c>GitHub 86.1k</c>, <c>arXiv Page</c>, <c>[PDF]</c>.</summary>
internal static partial class LinkLabel
{
    /// <summary>The name of a link that only repeats an identifier; it is not kept.</summary>
    public const string Paper = "paper";

    private const int MaxLength = 60;

    /// <summary>Returns the name of the link in front matter, <see cref="Paper"/>, or null if the text is no such label.</summary>
    /// <param name="text">The text of the link.</param>
    public static string? FindName(string text)
    {
        if (text.Length > MaxLength)
            return null;
        var label = Decoration().Replace(text, "");
        if (Code().IsMatch(label))
            return "code";
        if (PaperPage().IsMatch(label))
            return Paper;
        return Other().Match(label) is { Success: true } match ? NormalizeName(match.Groups["name"].Value) : null;
    }

    private static string NormalizeName(string name) => name.ToLowerInvariant() switch
    {
        "project page" or "project" or "website" or "homepage" or "web" => "project",
        "dataset" or "datasets" or "data" => "data",
        "blog post" or "blog" => "blog",
        "supplement" or "supplementary" or "supplementary material" => "supplement",
        "talk" or "video" or "youtube" => "video",
        "models" or "model" or "weights" => "model",
        var other => other,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Brackets, pictures and the number of stars.
    [GeneratedRegex(@"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|[\s:★⭐]+[0-9][0-9.,]*\s*[km]?(?:\s*stars?)?$", Options)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(?:github|gitlab|code|source code|official code|official|repo|repository|implementation"
        + @"|codebase)(?: repo(?:sitory)?| page| link)?$"
        , Options)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:(?:view )?(?:arxiv|alphaxiv)(?: page| link)?|(?:view |full )?(?:paper|pdf|html|abs|abstract|doi|other"
        + @"|format|ps|tex source)"
        + @"(?: page| link)?|openreview|link|url|read|hugging ?face|hf|paper page|view arxiv page)$", Options)]
    private static partial Regex PaperPage();

    [GeneratedRegex(@"^(?<name>project page|project|website|homepage|web|datasets?|data|demo|videos?|youtube|talk|slides|poster"
        + @"|blog post|blog"
        + @"|supplement(?:ary)?(?: material)?|models?|weights)$", Options)]
    private static partial Regex Other();
}

using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Reads the texts of arXiv's metadata, which are the same at all of its doors.</summary>
internal static partial class ArxivText
{
    private const int MaxCategories = 50;

    private static readonly string[] CodeHosts =
    [
        "github.com",
        "gitlab.com",
        "huggingface.co",
        "codeberg.org",
        "bitbucket.org",
        "gitee.com",
    ];

    // Pages about a paper itself, which are no project pages.
    private static readonly string[] PaperHosts = ["arxiv.org", "doi.org", "dx.doi.org", "openreview.net"];

    /// <summary>
    /// Returns an abstract whose paragraphs are separated by blank lines. In arXiv's, a line that begins with a blank begins one.
    /// </summary>
    /// <param name="text">The abstract.</param>
    public static string ReadAbstract(string text) => DoorText.Join(ParagraphStart().Split(text.Trim()), DoorText.MaxAbstract);

    /// <summary>Returns the first DOI of an element, which may hold several.</summary>
    /// <param name="text">The text of the element.</param>
    public static string? FindDoi(string text) =>
        DoiSeparator().Split(text).Select(Doi.Parse).FirstOrDefault(doi => doi is { Length: <= DoorText.MaxName });

    /// <summary>Returns the categories in a text; classes of other systems, such as <c>68T05</c>, are left out.</summary>
    /// <param name="names">The categories, in order.</param>
    public static IReadOnlyList<string> ReadCategories(IEnumerable<string> names) =>
        [.. names.Where(name => Category().IsMatch(name)).Distinct(StringComparer.Ordinal).Take(MaxCategories)];

    /// <summary>
    /// Returns whether a comment or an abstract begins by saying that the paper is withdrawn. One that speaks of another paper
    /// does not begin like that.
    /// </summary>
    /// <param name="comment">The comment.</param>
    /// <param name="abstractText">The abstract.</param>
    public static bool IsWithdrawn(string comment, string abstractText) =>
        Withdrawn().IsMatch(comment) || LongWithdrawn().IsMatch(abstractText);

    /// <summary>Returns the first repository in a comment as <c>code</c>, and the first other page as <c>project</c>.</summary>
    /// <param name="comment">The comment.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> FindLinks(string comment)
    {
        var links = new List<KeyValuePair<string, string>>();
        foreach (var match in Address().Matches(comment).Take(DoorText.MaxLinks))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ':', ')', ']', '\'');
            if (WebAddress.IsValid(address)
                && GetLinkName(new Uri(address)) is { } name
                && !links.Exists(link => link.Key == name))
                links.Add(new KeyValuePair<string, string>(name, address));
        }

        return links;
    }

    private static string? GetLinkName(Uri address)
    {
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        var path = address.AbsolutePath.Trim('/').Split('/');
        if (CodeHosts.Contains(host) && path.Length >= 2 && path[0] is not ("spaces" or "datasets" or "collections" or "papers"))
            return "code";
        var isPage = !PaperHosts.Contains(host)
            && !address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            && !address.AbsolutePath.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            && !address.AbsolutePath.EndsWith(".ps", StringComparison.OrdinalIgnoreCase);
        return isPage ? "project" : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\r?\n(?=[ \t])|\r?\n[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphStart();

    // A semicolon may be part of a DOI.
    [GeneratedRegex(@"\s+|[,;](?=\s*(?:10\.|doi:|https?:))|,\s", Options)]
    private static partial Regex DoiSeparator();

    [GeneratedRegex(@"^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]{2}|\.[a-z]+(?:-[a-z]+)*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(
        @"^\W*(?:(?:this|the)\s+)?(?:(?:arxiv\s+)?(?:paper|article|submission|manuscript|work|preprint|version|note|letter|draft)\s+)?"
        + @"(?:(?:has\s+been|is|was)\s+)?(?:temporarily\s+|now\s+)?withdrawn\b(?!\s+from\b)", Options)]
    private static partial Regex Withdrawn();

    [GeneratedRegex(
        @"^\W*this\s+(?:paper|article|submission|manuscript|preprint)\s+(?:has\s+been|is|was)\s+withdrawn\b(?!\s+from\b)", Options)]
    private static partial Regex LongWithdrawn();

    [GeneratedRegex(@"https?://[^\s<>""{}\\]+", Options)]
    private static partial Regex Address();
}

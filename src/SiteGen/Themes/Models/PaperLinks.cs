using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>The links of a paper's front matter, as pages show them.</summary>
internal static class PaperLinks
{
    private const string PdfName = "pdf";

    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        [PdfName] = "PDF",
        ["html"] = "HTML",
        ["url"] = "Web page",
        ["huggingface"] = "Hugging Face",
        ["openreview"] = "OpenReview",
    };

    /// <summary>Returns the URL of the PDF: the link named <c>pdf</c>, else arXiv's PDF, else null.</summary>
    /// <param name="paper">The paper.</param>
    public static string? FindPdf(Paper paper) =>
        paper.Links.Where(link => link.Key == PdfName).Select(link => link.Value).FirstOrDefault(IsSafe) ?? PaperUrls.GetArxivPdf(paper);

    /// <summary>Returns the links other than the PDF, in the order of the file; only http and https are linked.</summary>
    /// <param name="paper">The paper.</param>
    public static IEnumerable<LabelledLink> ListOthers(Paper paper)
    {
        foreach (var (name, url) in paper.Links)
        {
            if (name != PdfName && IsSafe(url))
                yield return new LabelledLink(name, FormatLabel(name), url);
        }
    }

    private static bool IsSafe(string url) => LinkAddress.Classify(url) == AddressKind.Web;

    private static string FormatLabel(string name) =>
        Labels.TryGetValue(name, out var label) ? label
        : name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ').Replace('_', ' ')
        : "Link";
}

/// <summary>A link of a paper.</summary>
/// <param name="Name">Its name in the front matter.</param>
/// <param name="Label">The text that pages show.</param>
/// <param name="Url">Its URL.</param>
internal sealed record LabelledLink(string Name, string Label, string Url);

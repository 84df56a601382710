using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>The addresses of a paper elsewhere.</summary>
internal static class PaperLinks
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pdf"] = "PDF",
        ["html"] = "HTML",
        ["url"] = "Web page",
        ["huggingface"] = "Hugging Face",
        ["openreview"] = "OpenReview",
    };

    /// <summary>The abstract page on arXiv; null without an identifier.</summary>
    public static string? Arxiv(Paper paper) => paper.Arxiv is { } id ? "https://arxiv.org/abs/" + Escape(id) : null;

    /// <summary>The PDF: the link of that name, else arXiv's; null where neither is known.</summary>
    public static string? Pdf(Paper paper) =>
        Named(paper, "pdf") ?? (paper.Arxiv is { } id ? "https://arxiv.org/pdf/" + Escape(id) : null);

    /// <summary>The DOI's resolver; null without a DOI.</summary>
    public static string? Doi(Paper paper) => paper.Doi is { } doi ? "https://doi.org/" + Escape(doi) : null;

    /// <summary>The other links in the file's order, with their labels; what is not http or https is left out.</summary>
    public static IEnumerable<OtherLink> Others(Paper paper)
    {
        foreach (var (name, address) in paper.Links)
        {
            if (name != "pdf" && IsSafe(address))
                yield return new OtherLink(name, Label(name), address);
        }
    }

    private static string? Named(Paper paper, string wanted)
    {
        foreach (var (name, address) in paper.Links)
        {
            if (name == wanted && IsSafe(address))
                return address;
        }

        return null;
    }

    private static bool IsSafe(string address) => LinkAddress.Classify(address) == AddressKind.Web;

    private static string Label(string name) =>
        Labels.TryGetValue(name, out var label) ? label
        : name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ').Replace('_', ' ')
        : "Link";

    // An identifier is foreign text: a '?' or '#' in it must not end the path. Old ones have a slash: math/0306302.
    private static string Escape(string identifier) => identifier.Contains('/')
        ? string.Join('/', identifier.Split('/').Select(Uri.EscapeDataString))
        : Uri.EscapeDataString(identifier);
}

/// <summary>A link of a paper.</summary>
/// <param name="Name">Its name in the front matter.</param>
/// <param name="Label">What it shows.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record OtherLink(string Name, string Label, string Address);

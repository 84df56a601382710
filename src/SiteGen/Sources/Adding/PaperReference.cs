using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;
using DoiParser = SiteGen.Content.Identifiers.Doi;

namespace SiteGen.Sources.Adding;

/// <summary>The kinds of identifiers that papers are found by.</summary>
internal enum ReferenceKind
{
    /// <summary>An arXiv identifier without version.</summary>
    Arxiv,

    /// <summary>A DOI without resolver.</summary>
    Doi,

    /// <summary>The identifier of a forum of OpenReview.</summary>
    OpenReview,

    /// <summary>The number of a paper in PubMed.</summary>
    PubMed,
}

/// <summary>A paper that a person names.</summary>
/// <param name="Kind">The kind of the identifier.</param>
/// <param name="Id">The identifier.</param>
internal sealed partial record PaperReference(ReferenceKind Kind, string Id)
{
    private const int MaxLength = 2_000;

    /// <summary>
    /// Parses an arXiv identifier, a DOI, or the address of a paper at arXiv, Hugging Face, a resolver of DOIs, OpenReview, the
    /// ACL Anthology, PubMed, bioRxiv or medRxiv.
    /// </summary>
    /// <param name="text">The text. White space around it is ignored.</param>
    /// <returns>The reference; null if the text is none of these.</returns>
    public static PaperReference? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxLength)
            return null;
        if (ArxivId.ParseIdOrAddress(text) is { } arxiv)
            return new PaperReference(ReferenceKind.Arxiv, arxiv);
        if (DoiParser.Parse(text) is { } doi)
            return FromDoi(doi);
        if (Rxiv().Match(text) is { Success: true } rxiv)
            return FromDoi(RxivVersion().Replace(Uri.UnescapeDataString(rxiv.Groups["doi"].Value), ""));
        if (OpenReview().Match(text) is { Success: true } forum)
            return new PaperReference(ReferenceKind.OpenReview, forum.Groups["id"].Value);
        if (PubMed().Match(text) is { Success: true } paper)
            return new PaperReference(ReferenceKind.PubMed, paper.Groups["id"].Value);
        return Anthology().Match(text) is { Success: true } acl
            ? new PaperReference(ReferenceKind.Doi, (acl.Groups["early"].Success ? "10.3115/v1/" : "10.18653/v1/") + acl.Groups["id"].Value)
            : null;
    }

    private static PaperReference? FromDoi(string doi)
    {
        if (PreprintDoi.FindArxiv(doi) is { } arxiv)
            return new PaperReference(ReferenceKind.Arxiv, arxiv);
        return DoiParser.Parse(doi) is { } valid ? new PaperReference(ReferenceKind.Doi, valid) : null;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?:https?://)?(?:www\.|connect\.)?(?:bio|med)rxiv\.org/content/(?<doi>10\.[0-9]{4,9}/[^?#\s]+)", Options)]
    private static partial Regex Rxiv();

    [GeneratedRegex(@"(?:v[0-9]{1,3})?(?:\.(?:full|abstract|article-info|article-metrics|supplementary-material)[a-z.+-]*)?/?$", Options)]
    private static partial Regex RxivVersion();

    [GeneratedRegex(
        @"^(?:https?://)?(?:www\.|api2?\.)?openreview\.net/(?:forum|pdf|notes)\?(?:[^#\s]*&)?id=(?<id>[A-Za-z0-9_-]{6,20})(?:[&#].*)?$",
        Options)]
    private static partial Regex OpenReview();

    [GeneratedRegex(
        @"^(?:(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed)/|pmid:?\s*)(?<id>[1-9][0-9]{0,9})"
        + @"/?(?:[?#].*)?$",
        Options)]
    private static partial Regex PubMed();

    // The DOIs of the Anthology are its identifiers; until 2015 with another prefix.
    [GeneratedRegex(
        @"^(?:https?://)?(?:www\.)?aclanthology\.org/(?<id>(?<early>[A-Z](?:0[0-9]|1[0-5])-[0-9]{4,5})|[A-Z][0-9]{2}-[0-9]{4,5}"
        + @"|[0-9]{4}\.[a-z0-9_]+-[a-z0-9_]+\.[0-9]+)"
        + @"(?:\.pdf|\.bib|v[0-9]+\.pdf)?/?(?:[?#].*)?$",
        Options)]
    private static partial Regex Anthology();
}

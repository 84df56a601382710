using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>A paper that services are asked about, with what they have said so far.</summary>
/// <param name="paper">The paper.</param>
/// <param name="absent">The fields that it lacks and that may be added.</param>
internal sealed class PaperTask(Paper paper, IReadOnlyList<string> absent)
{
    /// <summary>The paper.</summary>
    public Paper Paper => paper;

    /// <summary>Its title.</summary>
    public TitleMatch Title { get; } = new(paper);

    /// <summary>What was found; null if nothing was.</summary>
    public PaperRecord? Record { get; private set; }

    /// <summary>Whether every service that was needed has answered. Otherwise the next run asks again.</summary>
    public bool IsAnswered { get; set; } = true;

    /// <summary>Whether the DOI was asked for.</summary>
    public bool IsDoiAsked { get; set; }

    /// <summary>The arXiv identifier of the paper or of what was found.</summary>
    public string? Arxiv => paper.Arxiv ?? Record?.Arxiv;

    /// <summary>The DOI of the paper or of what was found.</summary>
    public string? Doi => paper.Doi ?? Record?.Doi;

    /// <summary>Returns whether the paper lacks a field that nothing was found for yet.</summary>
    /// <param name="name">The name of the field; see <see cref="AbsentFields"/>.</param>
    public bool Lacks(string name) => absent.Contains(name) && name switch
    {
        "published" => Record?.Published is null,
        "authors" => Record is not { Authors.Count: > 0 },
        "arxiv" => Record?.Arxiv is null,
        "doi" => Record?.Doi is null,
        "venue" => Record?.Venue is null,
        AbsentFields.Code => Record?.Links.Any(link => link.Key == "code") != true,
        AbsentFields.Abstract => Record is not { Abstract.Length: > 0 },
        _ => false,
    };

    /// <summary>Adds what a service says. What others said before has precedence.</summary>
    /// <param name="found">The record.</param>
    public void Add(PaperRecord found) => Record = Record is not { } first ? found : first with
    {
        Abstract = first.Abstract.Length > 0 ? first.Abstract : found.Abstract,
        Authors = first.Authors.Count > 0 ? first.Authors : found.Authors,
        Arxiv = first.Arxiv ?? found.Arxiv,
        Doi = first.Doi ?? found.Doi,
        Published = first.Published ?? found.Published,
        Venue = first.Venue ?? found.Venue,
        Publication = first.Publication ?? found.Publication,
        Links = [.. first.Links.Concat(found.Links).DistinctBy(link => link.Key, StringComparer.Ordinal)],
        Withdrawn = first.Withdrawn || found.Withdrawn,
    };

    /// <summary>
    /// Returns whether a record with the same identifier is one of this paper: title or first author may differ, but not both.
    /// </summary>
    /// <param name="found">The record.</param>
    public bool MayBe(PaperRecord found) =>
        !Title.Differs(found) || !FirstAuthor.Differ(Title.Author, TitleMatch.GetAuthor(found));
}

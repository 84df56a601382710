namespace SiteGen.Sources.Lookup;

/// <summary>A service that is asked about single papers.</summary>
/// <param name="Name">The name of its queue, which messages show.</param>
/// <param name="Origin">Its scheme and host.</param>
/// <param name="Gap">The pause between two requests; after a failure the client waits 10, 20 and 40 times as long.</param>
internal sealed record LookupService(string Name, string Origin, TimeSpan Gap)
{
    /// <summary>arXiv's API, which allows one request in three seconds.</summary>
    public static readonly LookupService Arxiv = new("arxiv", "https://export.arxiv.org", TimeSpan.FromSeconds(3));

    /// <summary>Hugging Face, which allows 500 requests in five minutes.</summary>
    public static readonly LookupService HuggingFace = new("huggingface", "https://huggingface.co", TimeSpan.FromSeconds(1));

    /// <summary>Crossref, which allows one search in a second.</summary>
    public static readonly LookupService Crossref = new("crossref", "https://api.crossref.org", TimeSpan.FromSeconds(1));

    /// <summary>DataCite, which registers the DOIs of arXiv and Zenodo.</summary>
    public static readonly LookupService DataCite = new("datacite", "https://api.datacite.org", TimeSpan.FromSeconds(1));

    /// <summary>OpenReview.</summary>
    public static readonly LookupService OpenReview = new("openreview", "https://api2.openreview.net", TimeSpan.FromSeconds(1));

    /// <summary>Europe PMC, which has PubMed.</summary>
    public static readonly LookupService EuropePmc = new("europepmc", "https://www.ebi.ac.uk", TimeSpan.FromSeconds(1));

    /// <summary>Semantic Scholar, which allows one request in a second with a key and next to none without.</summary>
    public static readonly LookupService SemanticScholar =
        new("semanticscholar", "https://api.semanticscholar.org", TimeSpan.FromSeconds(1.1));

    /// <summary>OpenAlex, whose searches cost credits.</summary>
    public static readonly LookupService OpenAlex = new("openalex", "https://api.openalex.org", TimeSpan.FromSeconds(1));

    /// <summary>GitHub, which allows 60 requests in an hour without a token.</summary>
    public static readonly LookupService GitHub = new("github", "https://api.github.com", TimeSpan.FromSeconds(0.5));
}

namespace SiteGen.Import.Dumps.Lines;

/// <summary>What a labelled line of a listing says about a paper.</summary>
internal enum FieldName
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The authors.</summary>
    Authors,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>Free text of the authors: pages, where it was accepted, addresses.</summary>
    Comments,

    /// <summary>Categories, keywords and classes.</summary>
    Subjects,

    /// <summary>Where it was published.</summary>
    Venue,

    /// <summary>The DOI.</summary>
    Doi,

    /// <summary>The arXiv identifier.</summary>
    Arxiv,

    /// <summary>The date of the paper.</summary>
    Date,

    /// <summary>An address of the paper or its code.</summary>
    Link,

    /// <summary>Anything else that pages label, such as a score.</summary>
    Other,
}

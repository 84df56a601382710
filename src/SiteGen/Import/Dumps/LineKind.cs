namespace SiteGen.Import.Dumps;

/// <summary>The kind of a line of a dump, judged by the line and its neighbours before titles and abstracts are looked for.</summary>
internal enum LineKind
{
    /// <summary>White space only.</summary>
    Blank,

    /// <summary>A label, a count or an address that belongs to the page of the listing.</summary>
    Chrome,

    /// <summary>The log-in address that leads to one paper; it precedes an entry.</summary>
    EntryLink,

    /// <summary>The address of one paper on the site of the listing or on arXiv.</summary>
    PaperLink,

    /// <summary>A full date, such as <c>Oct 7, 2024</c>; in an entry with links, that of the paper.</summary>
    Date,

    /// <summary>Anything else: a title, a paragraph of an abstract, or a stray line.</summary>
    Text,
}

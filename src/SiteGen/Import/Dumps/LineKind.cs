namespace SiteGen.Import.Dumps;

/// <summary>What a line of a dump is, told by itself and its neighbours, before titles and abstracts are sought.</summary>
internal enum LineKind
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>A label, a count or an address of the listing's page.</summary>
    Chrome,

    /// <summary>The address of the page's log-in that leads to one paper: it stands at the head of an entry.</summary>
    EntryLink,

    /// <summary>The address of one paper on the listing's site or on arXiv.</summary>
    PaperLink,

    /// <summary>A whole date, such as <c>Oct 7, 2024</c>: in an entry with links, the paper's own.</summary>
    Date,

    /// <summary>Anything else: a title, a paragraph of an abstract, or a stray.</summary>
    Text,
}

namespace SiteGen.Import.Dumps.Lines;

/// <summary>The kind of a line of a dump, judged by the line and its neighbours before titles and abstracts are looked for.</summary>
internal enum LineKind
{
    /// <summary>White space only.</summary>
    Blank,

    /// <summary>A label, a count or an address that belongs to the page of the listing.</summary>
    Chrome,

    /// <summary>The log-in address that leads to one paper; it belongs to the upvotes of an entry.</summary>
    EntryLink,

    /// <summary>The address of one paper; see <see cref="PaperAddress"/>.</summary>
    PaperLink,

    /// <summary>Another address of a paper, such as that of its code, behind a label.</summary>
    Link,

    /// <summary>A date, such as <c>Oct 7, 2024</c> or <c>Oct 7</c>; in an entry with links, that of the paper.</summary>
    Date,

    /// <summary>A field with its label, such as <c>Authors: …</c>; see <see cref="FieldLine"/>.</summary>
    Field,

    /// <summary>Anything else: a title, a paragraph of an abstract, or a stray line.</summary>
    Text,
}

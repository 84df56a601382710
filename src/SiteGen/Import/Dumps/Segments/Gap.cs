namespace SiteGen.Import.Dumps.Segments;

/// <summary>What lies between a line of text and the line of text before it.</summary>
internal enum Gap
{
    /// <summary>Nothing: the lines are adjacent.</summary>
    None,

    /// <summary>One blank line.</summary>
    Blank,

    /// <summary>Several blank lines.</summary>
    Blanks,

    /// <summary>Chrome, a link, or the start of the file.</summary>
    Chrome,
}

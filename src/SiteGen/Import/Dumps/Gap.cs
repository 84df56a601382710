namespace SiteGen.Import.Dumps;

/// <summary>What stands between a line of text and the line of text before it.</summary>
internal enum Gap
{
    /// <summary>Nothing: the lines are neighbours.</summary>
    None,

    /// <summary>One blank line.</summary>
    Blank,

    /// <summary>Several blank lines.</summary>
    Blanks,

    /// <summary>Chrome or links, or the file's beginning.</summary>
    Chrome,
}

namespace SiteGen.Import.Dumps.Segments;

/// <summary>The role of a line of text in a dump.</summary>
internal enum LineRole
{
    /// <summary>A title, or its first line.</summary>
    Title,

    /// <summary>The second line of a title in two lines.</summary>
    TitleRest,

    /// <summary>The first line of an abstract.</summary>
    Abstract,

    /// <summary>A further line of an abstract.</summary>
    AbstractRest,

    /// <summary>None of these: the line is reported and skipped.</summary>
    Stray,
}

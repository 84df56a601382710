namespace SiteGen.Import.Dumps;

/// <summary>What a line of text is within a dump.</summary>
internal enum LineRole
{
    /// <summary>A title, or its first line.</summary>
    Title,

    /// <summary>The second line of a title that was broken in two.</summary>
    TitleRest,

    /// <summary>The first line of an abstract.</summary>
    Abstract,

    /// <summary>A further line of an abstract.</summary>
    AbstractRest,

    /// <summary>Neither: it is reported.</summary>
    Stray,
}

namespace SiteGen.Search;

/// <summary>A field of a paper, as positions name it.</summary>
internal enum TextField
{
    /// <summary>The abstract.</summary>
    Abstract = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The names of the authors.</summary>
    Author = 2,

    /// <summary>The venue.</summary>
    Venue = 3,

    /// <summary>The titles and slugs of the topics.</summary>
    Topic = 4,

    /// <summary>The arXiv identifier.</summary>
    Identifier = 5,
}

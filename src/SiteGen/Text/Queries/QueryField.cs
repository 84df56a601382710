namespace SiteGen.Text.Queries;

/// <summary>A field of a document that a word, a prefix or a phrase can be restricted to.</summary>
public enum QueryField
{
    /// <summary>The title (<c>title:</c>).</summary>
    Title,

    /// <summary>The abstract (<c>abstract:</c>).</summary>
    Abstract,

    /// <summary>The names of the authors (<c>author:</c>).</summary>
    Author,

    /// <summary>The journal or conference (<c>venue:</c>).</summary>
    Venue,

    /// <summary>The slugs and titles of the topics (<c>topic:</c>).</summary>
    Topic,
}

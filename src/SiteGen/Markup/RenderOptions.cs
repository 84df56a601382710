using System.Collections.Frozen;

namespace SiteGen.Markup;

/// <summary>Describes the page or feed that shows a rendered text.</summary>
/// <param name="Form">The form of the site's own addresses.</param>
/// <param name="PagePath">The site path of the page that shows the text, against which relative addresses are resolved.</param>
public sealed record RenderOptions(AddressForm Form, string PagePath)
{
    /// <summary>The level (1 to 6) that the text's highest heading gets; the others keep their distance from it.</summary>
    public int TopHeading { get; init; } = 2;

    /// <summary>Whether formulas that Unicode text can express are written as such instead of MathML.</summary>
    public bool PrefersUnicode { get; init; }

    /// <summary>Ids that the page around the text uses; no heading of the text gets one of them.</summary>
    public IReadOnlySet<string> ReservedIds { get; init; } = FrozenSet<string>.Empty;
}

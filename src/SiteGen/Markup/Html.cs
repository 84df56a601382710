namespace SiteGen.Markup;

/// <summary>
/// Text that is HTML already and must not be escaped again. Only the Markdown renderer and a theme's own
/// layouts and partials make it; whatever else a template prints is escaped.
/// </summary>
/// <param name="Text">The HTML.</param>
public sealed record Html(string Text)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The HTML itself.</summary>
    public override string ToString() => Text;
}

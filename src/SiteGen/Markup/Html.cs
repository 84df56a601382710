namespace SiteGen.Markup;

/// <summary>
/// Trusted HTML, which templates print without escaping. Only the Markdown renderer and the layouts and partials of a theme
/// create it; templates escape everything else.
/// </summary>
/// <param name="Text">The HTML.</param>
public sealed record Html(string Text)
{
    /// <summary>Empty HTML.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Returns the HTML.</summary>
    public override string ToString() => Text;
}

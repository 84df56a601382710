namespace TexMath.Prose;

/// <summary>The effect of a font command.</summary>
public enum TextStyle
{
    /// <summary>No effect: sizes, roman, small capitals.</summary>
    Plain,

    /// <summary>Emphasis: italic or slanted.</summary>
    Emphasis,

    /// <summary>Strong emphasis: bold.</summary>
    Strong,

    /// <summary>Code: typewriter.</summary>
    Code,
}

namespace SiteGen.Text.Tex;

/// <summary>What a font command comes to.</summary>
internal enum TextStyle
{
    /// <summary>Nothing: sizes, roman, small capitals.</summary>
    Plain,

    /// <summary>Emphasis: italic and slanted.</summary>
    Emphasis,

    /// <summary>Strong emphasis: bold.</summary>
    Strong,

    /// <summary>Typewriter.</summary>
    Code,
}

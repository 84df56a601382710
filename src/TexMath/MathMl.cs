using TexMath.Prose;

namespace TexMath;

/// <summary>MathML as input.</summary>
public static class MathMl
{
    /// <summary>
    /// Converts presentation MathML to TeX; takes time linear in its length. Entities are not expanded; decode those of HTML first.
    /// </summary>
    /// <param name="markup">An element <c>math</c>, with or without a prefix such as <c>mml:</c>; untrusted.</param>
    /// <returns>The formula without dollars; null if the markup is not well-formed or has elements without a counterpart.</returns>
    public static string? ToTex(string markup) => MathMlReader.ToTex(markup);
}

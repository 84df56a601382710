namespace SiteGen.Text;

/// <summary>
/// Rewrites as TeX what publishers and reference managers put into the fields of bibliographies beside TeX: entities and tags of HTML
/// and JATS, MathML, and TeX that a program has escaped as if it were plain text.
/// </summary>
internal static class TexMarkup
{
    /// <summary>Returns the text as TeX alone; takes time linear in its length.</summary>
    /// <param name="text">TeX, perhaps with markup; untrusted.</param>
    public static string ToTex(string text) =>
        TexEscapes.Restore(TexTags.ToTex(TexEntities.Decode(TexTagFormulas.Convert(TexEscapes.RestoreTags(text)))));
}

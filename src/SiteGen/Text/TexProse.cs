namespace SiteGen.Text;

/// <summary>TeX as authors write it in titles and abstracts, read into Unicode, Markdown and mathematics.</summary>
public static class TexProse
{
    /// <summary>Reads an abstract into Markdown of the site's dialect.</summary>
    /// <param name="text">The abstract as a dump has it; untrusted.</param>
    /// <param name="mapAddress">What stands for an address that the text links to; null leaves each as it is.</param>
    public static Prose ToMarkdown(string text, Func<string, string>? mapAddress = null) =>
        new(MarkdownText.Escape(XmlText.Clean(text)), []);

    /// <summary>Reads a title into plain text in which mathematics stands between single dollars.</summary>
    /// <param name="text">The title as a dump has it; untrusted.</param>
    public static string ToTitle(string text) => XmlText.Clean(text);

    /// <summary>Reads a text into plain text without any markup; mathematics as its plain reading (<c>R^n</c>, <c>a/b</c>).</summary>
    /// <param name="text">A title or an abstract; untrusted.</param>
    public static string ToPlain(string text) => XmlText.Clean(text);
}

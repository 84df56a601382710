using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Bibliographies;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>Reads small bibliographies.</summary>
internal static class BibliographyText
{
    public static (IReadOnlyList<ImportedPaper> Papers, string[] Diagnostics) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var papers = BibliographyReader.Read(text, diagnostics.ForFile("r.bib"));
        return (papers, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    /// <summary>Reads one entry with a title and some fields, and asserts that there are no diagnostics.</summary>
    public static ImportedPaper Paper(string fields)
    {
        var (papers, messages) = Read($"@misc{{key, title = {{Snow}},\n{fields}\n}}");
        Assert.Empty(messages);
        return Assert.Single(papers);
    }
}

using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Bibliographies;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>Readings of small bibliographies.</summary>
internal static class BibliographyText
{
    public static (IReadOnlyList<ImportedPaper> Papers, string[] Findings) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var papers = BibliographyReader.Read(text, "r.bib", diagnostics);
        return (papers, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    /// <summary>The one paper of an entry with a title and the given fields, which must raise no finding.</summary>
    public static ImportedPaper Paper(string fields)
    {
        var (papers, findings) = Read($"@misc{{key, title = {{Snow}},\n{fields}\n}}");
        Assert.Empty(findings);
        return Assert.Single(papers);
    }
}

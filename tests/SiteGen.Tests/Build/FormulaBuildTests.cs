
namespace SiteGen.Tests.Build;

/// <summary>Formulas from a paper's file to pages, feeds and citations.</summary>
[EndToEnd]
public sealed class FormulaBuildTests
{
    private const string Paper = """
        -- content/papers/x.md --
        ---
        title: "Sorting in $O(n^2)$ and $\\my$"
        date: "2026-11-20"
        ---

        We sort in $\Omega(n)$ and
        in $\mine_1$ steps.
        """;

    [Fact]
    public void Pages_have_MathML_and_feeds_Unicode_where_it_says_the_same()
    {
        using var site = new TestSite(Paper);
        var run = site.Build();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            content/papers/x.md:2:8: warning: the command \my in this formula is unknown; replace it by its definition in LaTeX or amsmath
            content/papers/x.md:7:5: warning: the command \mine in this formula is unknown; replace it by its definition in LaTeX or amsmath

            """.ReplaceLineEndings("\n"),
            run.Error);
        var page = site.Read("_site/papers/x/index.html");
        Assert.Contains("<math alttext=\"\\Omega(n)\">", page, StringComparison.Ordinal);
        Assert.Contains("<code class=\"tex\">$\\mine_1$</code>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"citation_title\" content=\"Sorting in O(n²) and \\my\"", page, StringComparison.Ordinal);
        var feed = site.Read("_site/feed.xml");
        Assert.Contains("&lt;p&gt;We sort in Ω(n) and\nin &lt;code", feed, StringComparison.Ordinal);
        Assert.Contains("<title>Sorting in O(n²) and \\my</title>", feed, StringComparison.Ordinal);
        Assert.Contains("We sort in Ω(n) and in \\mine_1 steps.", feed, StringComparison.Ordinal);
        Assert.Contains("$O(n^2)$", site.Read("_site/papers.bib"), StringComparison.Ordinal);
    }
}

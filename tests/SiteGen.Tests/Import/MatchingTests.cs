namespace SiteGen.Tests.Import;

/// <summary>Two entries become one paper only if they are one.</summary>
public sealed class MatchingTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/site.yaml --
        title: "Test"
        baseUrl: "https://lab.example/"
        """);

    public void Dispose() => _site.Dispose();

    private ProgramRun Import(string bibliography, string name = "a.bib")
    {
        _site.Write("content/dumps/" + name, bibliography);
        return _site.Run(["import", _site.FullPath("content/dumps/" + name), "--date", "2026-11-23"]);
    }

    private string Paper(string slug) => _site.Read($"content/papers/{slug}.md");

    [Theory]
    [InlineData("author = {Able, Ann}", "author = {Baker, Bob}", 2)]
    [InlineData("author = {Able, Ann}", "author = {Able, Carl}", 2)]
    [InlineData("author = {Able, Ann}", "author = {A. Able and Bob Baker}", 1)]
    [InlineData("author = {Able, Ann}", "author = {Able Ann}", 1)]
    [InlineData("author = {Able, Ann}", "year = {2020}", 1)]
    [InlineData("author = {M{\\\"u}ller, Jan}", "author = {Mueller, J.}", 1)]
    [InlineData("author = {Berg, Jan}", "author = {van den Berg, Jan}", 1)]
    [InlineData("author = {Garc{\\'i}a L{\\'o}pez, Eva}", "author = {E. Lopez}", 1)]
    [InlineData("author = {Wang, Lina}", "author = {汪, 丽娜}", 1)]
    [InlineData("author = {{Widget Team}}", "author = {Widget Team}", 1)]
    [InlineData("eprint = {1805.99990}, author = {Able, Ann}", "eprint = {2001.99990}, author = {Able, Ann}", 2)]
    [InlineData("eprint = {1805.99990}", "eprint = {1805.99990v2}", 1)]
    [InlineData("doi = {10.1000/a}, author = {Able, Ann}", "doi = {10.1000/b}, author = {Able, Ann}", 2)]
    [InlineData("doi = {10.1101/2020.01.01.123456}", "doi = {10.1038/widgets}", 1)]
    [InlineData("doi = {10.1101/2020.01.01.123456}", "doi = {10.1101/2020.01.01.654321}", 2)]
    [InlineData("doi = {10.1101/gr.1234.5}", "doi = {10.1038/widgets}", 2)]
    [InlineData("eprint = {1805.99990}", "doi = {10.1000/a}", 1)]
    public void Papers_with_one_title_are_one_unless_something_contradicts(string first, string second, int expected)
    {
        var run = Import($"@article{{a, title = {{Evolving Widgets}}, {first}}}\n@article{{b, title = {{Evolving widgets}}, {second}}}");

        Assert.StartsWith($"{expected} new paper", run.Output, StringComparison.Ordinal);
        Assert.Equal(expected, _site.Files("content/papers").Count);
    }

    [Theory]
    [InlineData("title = {A Study of Widgets}, author = {Able, Ann}", 1)]
    [InlineData("title = {Widgets in the Wild}, author = {Able, Ann}", 1)]
    [InlineData("title = {A Study of Widgets}, author = {Baker, Bob}", 1)]
    [InlineData("title = {Widgets in the Wild}", 1)]
    [InlineData("title = {Widgets in the Wild}, author = {Baker, Bob}", 2)]
    public void Papers_with_one_identifier_are_one_unless_title_and_first_author_differ(string second, int expected)
    {
        var run = Import(
            "@article{a, title = {A Study of Widgets}, author = {Able, Ann}, doi = {10.1000/handbook}}\n"
            + $"@article{{b, {second}, doi = {{10.1000/handbook}}}}");

        Assert.Equal(expected, _site.Files("content/papers").Count);
        Assert.Equal(
            expected == 1
                ? ""
                : "content/dumps/a.bib:2:1: warning: DOI 10.1000/handbook is also that of \"A Study of Widgets\" (content/dumps/a.bib:1), "
                    + "by somebody else; both papers were read; correct one of them\n",
            run.Error);
    }

    [Fact]
    public void Nothing_is_filled_into_the_paper_of_other_authors()
    {
        Import("@misc{a, title = {Introduction}, author = {Able, Ann}, year = {2003}}");
        var before = Paper("introduction");

        var run = Import("@misc{b, title = {Introduction}, author = {Baker, Bob}, year = {2019}, doi = {10.1000/intro}}", "b.bib");

        Assert.StartsWith("1 new paper, 0 papers filled in", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Paper("introduction"));
        Assert.Contains("authors: [\"Bob Baker\"]", Paper("introduction-2"), StringComparison.Ordinal);
        Assert.StartsWith("0 new papers, 0 papers filled in, 1 known",
            Import("@misc{b, title = {Introduction}, author = {Baker, Bob}, year = {2019}, doi = {10.1000/intro}}", "b.bib").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_of_the_site_with_the_identifier_of_another_one_is_named()
    {
        Import("@misc{a, title = {Preface}, author = {Able, Ann}, doi = {10.1000/handbook}}");

        var run = Import("@misc{b, title = {Widgets in the Wild}, author = {Baker, Bob}, doi = {10.1000/handbook}}", "b.bib");

        Assert.Equal(
            "content/dumps/b.bib:1:1: warning: DOI 10.1000/handbook is also that of \"Preface\" (content/papers/preface.md), "
                + "by somebody else; \"Widgets in the Wild\" became a paper of its own; correct one of them\n",
            run.Error);
        Assert.DoesNotContain("Baker", Paper("preface"), StringComparison.Ordinal);
        Assert.Equal(2, _site.Files("content/papers").Count);
    }

    [Fact]
    public void A_deleted_paper_keeps_only_itself_from_the_feed()
    {
        Import("@misc{a, title = {Introduction}, author = {Able, Ann}}");
        _site.Delete("content/papers/introduction.md");

        Assert.Contains("1 deleted by the curator",
            Import("@misc{a, title = {Introduction}, author = {A. Able}}", "b.bib").Output, StringComparison.Ordinal);
        Assert.StartsWith("1 new paper,",
            Import("@misc{b, title = {Introduction}, author = {Baker, Bob}}", "c.bib").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year = {2018}, eprint = {1810.99990}", "booktitle = {Widgets}, year = {2016}", "2016")]
    [InlineData("booktitle = {Widgets}, year = {2017}", "date = {2016-11-23}, eprint = {1611.99990}", "2016-11-23")]
    [InlineData("date = {2016-11-23}, eprint = {1611.99990}", "booktitle = {Widgets}, year = {2016}", "2016-11-23")]
    [InlineData("booktitle = {Widgets}, year = {2016}", "date = {2016-11-23}, eprint = {1611.99990}", "2016-11-23")]
    public void A_preprint_and_its_publication_are_one_paper_with_the_earlier_date(string first, string second, string date)
    {
        Import($"@article{{a, title = {{History of Widgets}}, {first}}}\n@inproceedings{{b, title = {{History of Widgets}}, {second}}}");

        Assert.Contains($"\npublished: \"{date}\"\n", Paper("history-of-widgets"), StringComparison.Ordinal);
        Assert.Contains("venue: \"Widgets\"", Paper("history-of-widgets"), StringComparison.Ordinal);
        Assert.Single(_site.Files("content/papers"));
    }

    [Fact]
    public void The_DOI_of_the_publication_replaces_that_of_the_preprint()
    {
        Import("""
            @article{a, title = {History of Widgets}, author = {Able, Ann}, doi = {10.1101/2020.01.01.123456}}
            @article{b, title = {History of Widgets}, author = {Able, Ann}, doi = {10.1038/widgets}}
            """);

        Assert.Contains("doi: \"10.1038/widgets\"", Paper("history-of-widgets"), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_papers_may_have_one_title_or_one_identifier()
    {
        var many = string.Concat(Enumerable.Range(0, 2_000).Select(i =>
            $"@misc{{k{i}, title = {{Introduction}}, author = {{Able, Ann}}, doi = {{10.1000/{i}}}}}\n"
            + $"@misc{{m{i}, title = {{Chapter {i}}}, author = {{Able, Ann}}, doi = {{10.1000/book}}}}\n"));
        _site.Write("content/dumps/many.bib", many);

        var run = _site.Run(["import", _site.FullPath("content/dumps/many.bib"), "--date", "2026-11-23", "--dry-run"]);

        Assert.Contains("2001 new papers", run.Output, StringComparison.Ordinal);
    }
}

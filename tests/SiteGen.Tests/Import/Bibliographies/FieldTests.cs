using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

public sealed class FieldTests
{
    [Theory]
    [InlineData("date = {2023-09-20}", "2023-09-20")]
    [InlineData("date = {2023-02}, year = 2023, month = mar", "2023-02")]
    [InlineData("date = {2023-09-20/2023-09-24}", "2023-09-20")]
    [InlineData("date = {2023-09-20T10:00:00}", "2023-09-20")]
    [InlineData("date = {2023?}", "2023")]
    [InlineData("date = {1993-00-00}", "1993")]
    [InlineData("date = {1993-05-00}", "1993-05")]
    [InlineData("date = {1993-05-XX}", "1993-05")]
    [InlineData("date = {2017-24}", "2017")]
    [InlineData("date = {2017-05/2017-06}", "2017-05")]
    [InlineData("date = {2017/..}", "2017")]
    [InlineData("date = {2017/05/06}", "2017-05-06")]
    [InlineData("date = {20 February 2019}", "2019-02-20")]
    [InlineData("date = {Feb. 20, 2019}", "2019-02-20")]
    [InlineData("date = {M{\\\"a}rz 2019}", "2019-03")]
    [InlineData("year = 2019, month = \"1~\" # jan", "2019-01-01")]
    [InlineData("year = 2019, month = {02-20}", "2019-02-20")]
    [InlineData("year = 2019, month = {1-2}", "2019-01")]
    [InlineData("year = {2018 Jul 12}", "2018-07-12")]
    [InlineData("year = {{\\noopsort{1973b}}1975}", "1975")]
    [InlineData("year = {2023}, month = sep", "2023-09")]
    [InlineData("year = 2023, month = {September}, day = 3", "2023-09-03")]
    [InlineData("year = 2023, month = {9}, day = 31", "2023-09")]
    [InlineData("year = {in press (2023)}, month = {spring}", "2023")]
    [InlineData("", "")]
    public void A_date_keeps_its_precision(string fields, string expected) =>
        Assert.Equal(expected, Paper(fields).Published?.ToString() ?? "");

    [Theory]
    [InlineData("date = {soon}", "'soon' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")]
    [InlineData("date = {2023-02-30}", "'2023-02-30' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")]
    [InlineData("year = {MMXX}", "'MMXX' is not a year; write four digits")]
    [InlineData("eprint = {x12}, archiveprefix = {arXiv}", "'x12' is not an arXiv identifier; write it as 2309.11103 or math/0306302")]
    [InlineData("doi = {none}", "'none' is not a DOI; write it as 10.1109/CVPR.2017.587")]
    [InlineData("url = {javascript:alert(1)}", "the url 'javascript:alert(1)' is not an http or https address; it was left out")]
    public void A_value_that_cannot_be_read_is_reported_at_its_field(string field, string message)
    {
        var (papers, messages) = Read("@misc{key, title = {Snow},\n  " + field + "\n}");

        Assert.Single(papers);
        Assert.Equal(["r.bib:2:3: warning: " + message], messages);
    }

    [Theory]
    [InlineData("eprint = {2309.11103v3}, archiveprefix = {arXiv}")]
    [InlineData("eprint = {2309.11103}, eprinttype = {arxiv}")]
    [InlineData("url = {https://arxiv.org/pdf/2309.11103v1.pdf}")]
    [InlineData("journal = {arXiv preprint arXiv:2309.11103}")]
    [InlineData("journal = {CoRR}, volume = {abs/2309.11103}")]
    [InlineData("doi = {10.48550/arXiv.2309.11103}")]
    public void The_arXiv_identifier_is_found_in_any_field_that_has_it(string fields)
    {
        var paper = Paper(fields);

        Assert.Equal("2309.11103", paper.Arxiv);
        Assert.Null(paper.Venue);
        Assert.Null(paper.Doi);
        Assert.Empty(paper.Links);
    }

    [Theory]
    [InlineData("doi = {10.1162/coli\\_a\\_00422}", "10.1162/coli_a_00422")]
    [InlineData("doi = {https://doi.org/10.1109/CVPR.2017.587}", "10.1109/CVPR.2017.587")]
    [InlineData("url = {http://dx.doi.org/10.1109/CVPR.2017.587}", "10.1109/CVPR.2017.587")]
    [InlineData("doi = {http://doi.acm.org/10.1145/1000000.1000001}", "10.1145/1000000.1000001")]
    [InlineData("doi = {DOI: 10.1145/1000000.1000001}", "10.1145/1000000.1000001")]
    [InlineData("doi = {10.1002/(sici)1096(199709)18:12{\\textless}1450::aid{\\textgreater}3.0.co;2-i}",
        "10.1002/(sici)1096(199709)18:12<1450::aid>3.0.co;2-i")]
    [InlineData("doi = {10.1002/a&lt;1450&gt;3.0}", "10.1002/a<1450>3.0")]
    [InlineData("url = {https://doi.org/10.1002/a%3C1450%3E3.0}", "10.1002/a<1450>3.0")]
    [InlineData("eprint = {12345}, eprinttype = {pubmed}", null)]
    public void The_DOI_is_read_without_its_resolver(string fields, string? expected)
    {
        var paper = Paper(fields);

        Assert.Equal(expected, paper.Doi);
        Assert.Empty(paper.Links);
    }

    [Theory]
    [InlineData("journal = {Nature}, booktitle = {Other}", "Nature")]
    [InlineData("journaltitle = {Snow \\& Ice}", "Snow & Ice")]
    [InlineData("booktitle = {Proc. of {CVPR}}, series = {LNCS}", "Proc. of CVPR")]
    [InlineData("series = {LNCS}", "LNCS")]
    [InlineData("note = {Accepted at ICML 2020}", "ICML 2020")]
    [InlineData("note = {To appear in Annals of Snow.}", "Annals of Snow")]
    [InlineData("note = {In Proceedings of Snow}", "Proceedings of Snow")]
    [InlineData("note = {ICCV 2023}", "ICCV 2023")]
    [InlineData("note = {Best paper award 2021}", null)]
    [InlineData("note = {Best Paper Award at ICML 2021}", null)]
    [InlineData("note = {Reprint of the 1935 original}", null)]
    [InlineData("note = {Revised 2020}", null)]
    [InlineData("journal = {Nutrition &amp; Snow <i>minor</i>}", "Nutrition & Snow minor")]
    [InlineData("note = {Machine Learning: Science and Technology 3(1):015016}", "Machine Learning: Science and Technology 3(1):015016")]
    [InlineData("note = {CEUR Workshop Proceedings Vol-2935}", "CEUR Workshop Proceedings Vol-2935")]
    [InlineData("howpublished = {\\url{https://example.org/2020}}", null)]
    [InlineData("note = {Accessed: 2023-05-01}", null)]
    [InlineData("note = {The first two authors contributed equally}", null)]
    public void The_venue_is_the_journal_the_proceedings_a_note_or_the_series(string fields, string? expected) =>
        Assert.Equal(expected, Paper(fields).Venue);

    [Theory]
    [InlineData("code = {https://github.com/lab/probe.git}", "code https://github.com/lab/probe")]
    [InlineData("url = {https://github.com/lab/probe}", "code https://github.com/lab/probe")]
    [InlineData("code = {https://doi.org/10.5281/zenodo.7608802}", "code https://doi.org/10.5281/zenodo.7608802")]
    [InlineData("url = {\\url{https://example.org/a\\_b}}", "page https://example.org/a_b")]
    [InlineData("howpublished = {\\url{https://github.com/lab/probe}}, note = {Online; accessed Jan 2018}",
        "code https://github.com/lab/probe")]
    [InlineData("howpublished = {Available at \\url{https://example.com/a_b}}", "page https://example.com/a_b")]
    [InlineData("url = {https://www.cs.example.edu/{\\textasciitilde}ann/w.pdf}", "page https://www.cs.example.edu/~ann/w.pdf")]
    [InlineData("url = {https://www.cs.example.edu/$\\sim$ann/w.pdf}", "page https://www.cs.example.edu/~ann/w.pdf")]
    [InlineData("url = {https://example.com/?a=1&amp;b=2}", "page https://example.com/?a=1&b=2")]
    [InlineData("url = {http://example.org/a http://arxiv.org/abs/1604.99999}", "page http://example.org/a")]
    [InlineData("video = {https://example.org/v}, pdf = {https://example.org/p.pdf}, url = {https://arxiv.org/abs/2309.11103}",
        "pdf https://example.org/p.pdf|video https://example.org/v")]
    public void Addresses_become_named_links(string fields, string expected) =>
        Assert.Equal(expected.Split('|'), Paper(fields).Links.Select(l => $"{l.Key} {l.Value}"));

    [Fact]
    public void A_link_to_a_mirror_is_mapped_and_reported()
    {
        var (papers, messages) = Read("@misc{a, title = {Snow},\n url = {https://hf-mirror.com/lab/snow}}");

        Assert.Equal("https://huggingface.co/lab/snow", Assert.Single(papers[0].Links).Value);
        Assert.Equal(
            ["r.bib:2:2: warning: https://hf-mirror.com/lab/snow is on a mirror; "
                + "the link was mapped to https://huggingface.co/lab/snow"], messages);
    }

    [Fact]
    public void Title_and_abstract_are_converted_from_TeX()
    {
        var (papers, _) = Read("@misc{a, title = {{The {\\\"O}tzi} Method\n for $n^2$ Snow}, subtitle = {A Study},\n"
            + " abstract = {First\n line.\n\n Second \\emph{line}.}}");

        Assert.Equal("The Ötzi Method for $n^2$ Snow: A Study", papers[0].Title);
        Assert.Equal("First line.\n\nSecond *line*.", papers[0].Abstract);
    }

    [Theory]
    [InlineData("title = {{\\large\\it Snow}}", "Snow")]
    [InlineData("title = {{{Snow}}: {A {Study}}}", "Snow: A Study")]
    [InlineData("title = {The Meaning of \\enquote{Snow}}", "The Meaning of “Snow”")]
    public void Braces_and_switches_of_a_title_are_dropped_and_quotation_marks_are_kept(string field, string title) =>
        Assert.Equal(title, Read("@misc{a, " + field + "}").Papers[0].Title);

    [Fact]
    public void An_abstract_in_braces_is_read_without_them() =>
        Assert.Equal("Results: accuracy = 95% on three tasks.", Paper("abstract = {{Results: accuracy = 95\\% on three tasks.}}").Abstract);

    [Fact]
    public void Very_many_braces_around_a_value_take_linear_time() =>
        Assert.Equal("Snow", Paper("subtitle = {" + new string('{', 200_000) + "a" + new string('}', 200_000) + "}").Title[..4]);

    // Found by the fuzzer: the import wrote an address that the reader of front matter rejects.
    [Fact]
    public void An_address_that_front_matter_rejects_is_left_out_with_a_warning()
    {
        var diagnostics = new SiteGen.Content.DiagnosticBag();
        const string Entry = "@misc{k, title = {T X}, code = {github.com/a\"b/c}}";
        var paper = Assert.Single(SiteGen.Import.Bibliographies.BibliographyReader.Read(Entry, diagnostics.ForFile("x.bib")));
        Assert.Empty(paper.Links);
        Assert.Contains("is not an http or https address", Assert.Single(diagnostics.Sorted()).Message, StringComparison.Ordinal);
    }
}

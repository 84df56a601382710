using System.Text;
using SiteGen.Sources.Lookup;
using SiteGen.Tests.Sources.Doors;

namespace SiteGen.Tests.Sources.Lookup;

/// <summary>Reads recorded answers. What is expected was written down from the files.</summary>
public sealed class LookupReaderTests
{
    [Fact]
    public void A_paper_of_Hugging_Face_is_read_without_its_abstract()
    {
        var paper = HuggingFaceReader.ReadPaper(Read("huggingface/paper.json"), out var fault)!;

        Assert.Null(fault);
        Assert.Equal("Rethinking Psychometric Evaluation of LLMs: When and Why Self-Reports Predict Behavior", paper.Title);
        Assert.Equal(("2606.12730", "2026-06-10", 5, 8), (paper.Arxiv, paper.Published.ToString(), paper.Upvotes, paper.Authors.Count));
        Assert.Equal("Rafal Kocielnik", paper.Authors[0].Display);
        Assert.Equal("https://github.com/psychology-of-AI/Rethinking-Pyschometric-Eval-LLMs", Assert.Single(paper.Links).Value);
        Assert.Equal("", paper.Abstract);
    }

    [Fact]
    public void Both_forms_of_a_search_of_Hugging_Face_are_read()
    {
        var wrapped = HuggingFaceReader.ReadSearch(Read("huggingface/search-2026-shape.json"), out _)!;
        var flat = HuggingFaceReader.ReadSearch(Read("huggingface/search-2024-shape.json"), out _)!;

        Assert.Equal(12, wrapped.Count);
        Assert.Equal(("2606.00467", 0, 3), (wrapped[0].Arxiv, wrapped[0].Upvotes, wrapped[0].Authors.Count));
        Assert.Equal(("2606.08103", 2, 6), (wrapped[^1].Arxiv, wrapped[^1].Upvotes, wrapped[^1].Authors.Count));
        Assert.Equal(["2409.07146", "2409.03752", "2409.00391", "2408.10945", "2408.12588"], flat.Select(p => p.Arxiv));
        Assert.Equal("Gated Slot Attention for Efficient Linear-Time Sequence Modeling", flat[0].Title);
        Assert.Equal([], HuggingFaceReader.ReadSearch(Read("huggingface/search-none.json"), out _)!);
    }

    [Fact]
    public void Hits_of_Semantic_Scholar_are_read()
    {
        var hits = SemanticScholarReader.ReadList(Read("semanticscholar/search.json"), out _)!;

        Assert.Equal(["2103.14030", "2012.07436", "2004.05150", "2111.09881", "2108.10257"], hits.Select(h => h.Arxiv));
        Assert.Equal(
            ["10.1109/ICCV48922.2021.00986", "10.1609/aaai.v35i12.17325", null, "10.1109/CVPR52688.2022.00564", "10.1109/ICCVW54120.2021.00210"],
            hits.Select(h => h.Doi));
        Assert.Equal(["2021", "2020-12-14", "2020-04-10", "2021-11-18", "2021-08-23"], hits.Select(h => h.Published.ToString()));
        Assert.Equal([8, 7, 3, 6, 6], hits.Select(h => h.Authors.Count));
        Assert.All(hits, h => Assert.Equal("", h.Abstract));
        var match = Assert.Single(SemanticScholarReader.ReadList(Read("semanticscholar/match.json"), out _)!);
        Assert.Equal("Mining association rules between sets of items in large databases", match.Title);
        Assert.Empty(SemanticScholarReader.ReadList(Read("semanticscholar/search-none.json"), out _)!);
    }

    [Fact]
    public void A_batch_of_Semantic_Scholar_keeps_its_order_and_its_gaps()
    {
        var batch = SemanticScholarReader.ReadBatch(Read("semanticscholar/batch-with-null.json"), out _)!;
        var counts = SemanticScholarReader.ReadBatch(Read("semanticscholar/batch-counts.json"), out _)!;

        Assert.Equal([null, "10.2139/ssrn.288970", "10.2139/ssrn.2250500", "10.1257/rct.1355"], batch.Select(p => p?.Doi));
        Assert.Equal(["2001-10-01", "2013-04-10", "2023"], batch.Skip(1).Select(p => p!.Published.ToString()));
        Assert.Equal(2, counts.Count);
        Assert.Equal(
            ("2503.00710", null, "International Conference on Learning Representations", "2025-03-02"),
            (counts[0]!.Arxiv, counts[0]!.Doi, counts[0]!.Venue, counts[0]!.Published.ToString()));
        Assert.Null(counts[1]);
    }

    [Theory]
    [InlineData(
        "work-preprint.json", "A Data Citation Roadmap for Scholarly Data Repositories | Martin Fenner | 11 | 10.1101/097196 | 2016-12-28 | ")]
    [InlineData("work-conference.json", "Vector Quotient Filters | Prashant Pandey | 6 | 10.1145/3448016.3452841 | 2021-06-09 | ")]
    [InlineData(
        "work-journal-8-locations.json",
        "Triose Phosphate Isomerase Deficiency Is Caused by Altered Dimerization–Not Catalytic Inactivity–of the Mutant Enzymes | "
        + "Markus Ralser | 5 | 10.1371/journal.pone.0000030 | 2006-12-20 | PLoS ONE")]
    public void A_work_of_OpenAlex_is_read(string file, string expected)
    {
        var work = Assert.Single(OpenAlexReader.ReadWork(Read("openalex/" + file), out _)!);

        Assert.Equal(
            expected, $"{work.Title} | {work.Authors[0].Display} | {work.Authors.Count} | {work.Doi} | {work.Published} | {work.Venue}");
    }

    [Fact]
    public void Works_of_a_search_of_Crossref_are_read()
    {
        var two = CrossrefReader.ReadList(Read("crossref/query-polite.json"), out _)!;
        var many = CrossrefReader.ReadList(Read("crossref/query-cursor.json"), out _)!;

        Assert.Equal(["10.1093/obo/9780199830060-0238", "10.1093/obo/9780199830060-0023"], two.Select(w => w.Doi));
        Assert.Equal(["Communicating Ecology", "Chemical Ecology"], two.Select(w => w.Title));
        Assert.Equal(["2022-07-26", "2012-05-23"], two.Select(w => w.Published.ToString()));
        Assert.Equal("André Kessler", Assert.Single(two[1].Authors).Display);
        Assert.Equal(20, many.Count);
        Assert.Null(many[0].Published);
        Assert.Equal(("article", "28", "06"), (many[14].Publication!.Type, many[14].Publication!.Volume, many[14].Publication!.Number));
    }

    [Fact]
    public void Submissions_of_OpenReview_are_read()
    {
        var notes = OpenReviewReader.ReadNotes(Read("openreview/notes-v2.json"), out _)!;

        Assert.Equal(
            ["No Need to Talk: Asynchronous Mixture of Language Models", "Withdrawn Idea", "Hidden Names"], notes.Select(n => n.Title));
        Assert.Equal(["ICLR 2025", null, null], notes.Select(n => n.Venue));
        Assert.Equal([false, true, false], notes.Select(n => n.Withdrawn));
        Assert.Equal(["2025-01-23", "2025-01-23", "2025-08-23"], notes.Select(n => n.Published.ToString()));
        Assert.Equal(["Ada Example", "Grace Sample"], notes[0].Authors.Select(a => a.Display));
        Assert.Empty(notes[2].Authors);
        Assert.Equal("https://openreview.net/forum?id=9XQzp0mXkA", Assert.Single(notes[0].Links).Value);
        Assert.Contains("\n\nSecond paragraph with $\\alpha$.", notes[0].Abstract, StringComparison.Ordinal);
        Assert.Empty(OpenReviewReader.ReadNotes(Read("openreview/notes-empty.json"), out _)!);
    }

    [Fact]
    public void Stars_of_GitHub_are_read()
    {
        Assert.Equal(41, GitHubReader.ReadRepository(Read("github/repo.json"), out _)!.Stars);
        var batch = GitHubReader.ReadBatch(Read("github/graphql-batch.json"), out _)!;
        Assert.Equal(("r0", 41), (Assert.Single(batch).Key, batch["r0"].Stars));
        Assert.Null(GitHubReader.ReadRepository(Read("github/repo-301.json"), out var fault));
        Assert.Equal("has an unknown form", fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!doctype html>")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("42")]
    public void Other_answers_are_faults(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        string?[] faults = new string?[7];
        Assert.Null(HuggingFaceReader.ReadPaper(bytes, out faults[0]));
        Assert.Null(HuggingFaceReader.ReadSearch(bytes, out faults[1]));
        Assert.Null(SemanticScholarReader.ReadBatch(bytes, out faults[2]));
        Assert.Null(OpenAlexReader.ReadList(bytes, out faults[3]));
        Assert.Null(CrossrefReader.ReadList(bytes, out faults[4]));
        Assert.Null(OpenReviewReader.ReadNotes(bytes, out faults[5]));
        Assert.Null(GitHubReader.ReadBatch(bytes, out faults[6]));
        Assert.All(faults, Assert.NotNull);
    }

    [Fact]
    public void Entries_of_a_wrong_form_are_left_out()
    {
        var papers = HuggingFaceReader.ReadSearch(
            """
            [null, 1, {"paper": null}, {"paper": {"id": "../x", "title": "A"}}, {"id": "2401.00001", "title": " "},
             {"paper": {"id": "2401.00002v3", "title": "Right\n title", "authors": null, "upvotes": "many", "githubRepo": "javascript:alert(1)"}}]
            """u8.ToArray(),
            out _)!;

        var paper = Assert.Single(papers);
        Assert.Equal(("2401.00002", "Right title", null, 0), (paper.Arxiv, paper.Title, paper.Upvotes, paper.Links.Count));
        Assert.Equal([null, null], SemanticScholarReader.ReadBatch("[null, {\"title\": 3.5e400}]"u8.ToArray(), out _)!.Select(p => p?.Doi));
        Assert.Empty(OpenReviewReader.ReadNotes("{\"notes\": [null, {\"content\": {\"title\": \"flat\"}}]}"u8.ToArray(), out _)!);
        Assert.Empty(OpenAlexReader.ReadList("{\"results\": [{\"title\": null}, []]}"u8.ToArray(), out _)!);
    }

    internal static ReadOnlyMemory<byte> Read(string file) => LibraryDoorTest.ReadRecording(file);
}

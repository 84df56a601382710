using SiteGen.Content;
using SiteGen.Content.Watching;

namespace SiteGen.Tests.Content;

/// <summary>Reads the sources to watch and their states.</summary>
public sealed class SourceReaderTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private (IReadOnlyList<PaperSource> Sources, string[] Messages) Read(string text, string name = "live.yaml")
    {
        _site.Write("content/sources/" + name, text);
        var diagnostics = new DiagnosticBag();
        var sources = SourceReader.ReadAll(_site.Root, diagnostics);
        return (sources, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    [Fact]
    public void All_keys_are_read()
    {
        var (sources, messages) = Read("""
            from: "arxiv"
            categories: ["cs.LG", "math.NA", "hep-th", "cond-mat.quant-gas"]
            query: '("class-incremental" OR forget*) NOT survey'
            authors: ["Christoph H. Lampert"]
            take: "proposed"
            limit: 20
            address: "http://127.0.0.1:9000"
            gap: 0.5

            """);
        Assert.Empty(messages);
        var source = Assert.Single(sources);
        Assert.Equal(("live", SourceKind.Arxiv, SourceTake.Proposed, 20), (source.Name, source.Kind, source.Take, source.Limit));
        Assert.Equal((4, TimeSpan.FromSeconds(0.5), "Lampert"), (source.Categories.Count, source.Gap, source.Authors[0].Family));
    }

    [Theory]
    [InlineData("from: \"arxive\"\n", "content/sources/live.yaml:1:7: error: 'from' is \"arxive\"; expected one of arxiv, huggingface, feed, europepmc, zotero")]
    [InlineData("from: \"arxiv\"\n", "content/sources/live.yaml:1:1: error: this source needs categories: [\"cs.LG\"]")]
    [InlineData("from: \"feed\"\n", "content/sources/live.yaml:1:1: error: this source needs address: \"https://…\", the address of the feed")]
    [InlineData("from: \"zotero\"\n", "content/sources/live.yaml:1:1: error: this source needs group: \"5012345\", the number of the group library")]
    [InlineData("from: \"europepmc\"\n", "content/sources/live.yaml:1:1: error: this source needs query: \"…\"")]
    [InlineData(
        "from: \"feed\"\naddress: \"ftp://x.example/\"\n",
        "content/sources/live.yaml:2:10: error: 'address' is \"ftp://x.example/\"; expected an address that begins with https:// or http://, "
        + "without a password")]
    [InlineData(
        "from: \"arxiv\"\ncategories: [\"cs.LG/../x\"]\n",
        "content/sources/live.yaml:2:14: error: \"cs.LG/../x\" is not a category of arXiv, such as cs.LG, math.NA or hep-th")]
    [InlineData(
        "from: \"huggingface\"\ntake: \"all\"\n", "content/sources/live.yaml:2:7: error: 'take' is \"all\"; expected matched or proposed")]
    [InlineData(
        "from: \"huggingface\"\ngap: \"soon\"\n", "content/sources/live.yaml:2:6: error: 'gap' is \"soon\"; expected a number of seconds from 0 to 3600")]
    public void What_is_wrong_is_an_error_at_its_position(string text, string message)
    {
        var (sources, messages) = Read(text);
        Assert.Empty(sources);
        Assert.Equal([message], messages);
    }

    [Fact]
    public void A_category_that_arXiv_does_not_have_is_a_warning_with_the_nearest_one()
    {
        var (sources, messages) = Read("from: \"arxiv\"\ncategories: [\"cs.LH\", \"hep-th\", \"physics.plasm-ph\"]\n");
        Assert.Single(sources);
        Assert.StartsWith(
            "content/sources/live.yaml:2:14: warning: arXiv has no category 'cs.LH' that is known here; did you mean 'cs.",
            Assert.Single(messages),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_query_names_its_character()
    {
        var message = Assert.Single(Read("from: \"huggingface\"\nquery: \"(a OR b\"\n").Messages);
        Assert.StartsWith("content/sources/live.yaml:2:8: error: 'query' is wrong at its character 1: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_comments_is_a_source_that_is_switched_off()
    {
        var (sources, messages) = Read("# from: \"arxiv\"\n");
        Assert.Empty(sources);
        Assert.Empty(messages);
    }

    [Fact]
    public void No_source_may_have_the_name_of_the_records_that_people_add() => Assert.Equal(
        ["content/sources/added.yaml:1:1: error: 'added' names the records of 'sitegen add'; rename the file"],
        Read("from: \"huggingface\"\n", "added.yaml").Messages);

    [Fact]
    public void A_build_reports_the_errors_of_sources()
    {
        _site.Write("content/site.yaml", TestSite.Settings);
        _site.Write("content/sources/live.yaml", "from: \"x\"\n");
        Assert.Equal(1, _site.Build().ExitCode);
    }

    [Fact]
    public void States_that_are_written_are_read_as_they_were()
    {
        var states = SourceStates.Empty.With(new SourceState
        {
            Name = "b",
            Freshness = Freshness.Failed,
            Message = "HTTP 503 \"x\"\n</script>",
            Tried = new DateTimeOffset(2026, 11, 23, 6, 37, 0, TimeSpan.Zero),
            Batch = new DateOnly(2026, 11, 20),
            Failures = 2,
            Days = 3,
            ETag = "W/\"1\"",
        }).With(new SourceState { Name = "a", Freshness = Freshness.Fresh });
        states.Write(_site.Root);
        var diagnostics = new DiagnosticBag();
        var read = SourceStates.Read(_site.Root, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(states.Sources, read.Sources);
    }

    [Fact]
    public void A_broken_state_file_is_a_warning()
    {
        _site.Write(SourceStates.FilePath, "{\"sources\": ");
        var diagnostics = new DiagnosticBag();
        Assert.Empty(SourceStates.Read(_site.Root, diagnostics).Sources);
        Assert.Single(diagnostics.Sorted());
    }
}

using System.Buffers;
using BenchmarkDotNet.Attributes;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Text;
using SiteGen.Themes.Rendering;

namespace SiteGen.Benchmarks;

/// <summary>The cost of one paper in each step.</summary>
[MemoryDiagnoser]
public class PaperBenchmarks
{
    private const string Path = "content/papers/paper.md";
    private readonly string _tex =
        @"We show that {\em Schr\""odinger} operators on $\mathbb{R}^n$ satisfy $\|u\|_{L^2} \leq C$, see Fig.~1 and \cite{x} -- up to 3.2\% better; code at https://github.com/a/b.";
    private const string Formulas =
        @" On $\mathbb{R}^n$ we have $\|u\|_{L^2} \leq C$, and $O(n \log n)$ steps reach $\hat{\theta} = \arg\min_\theta \sum_{i=1}^{n} \ell(f_\theta(x_i), y_i)$.";

    private readonly SampleSite _site = new(100);
    private readonly ArrayBufferWriter<byte> _output = new();
    private string _file = "";
    private string _abstract = "";
    private PaperEntry _paper = null!;
    private PageRenderer _pages = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var catalog = _site.Arrange(related: 5);
        _paper = catalog.Papers[0];
        _pages = _site.CreateRenderer(catalog);
        _abstract = _paper.Paper.Abstract;
        _file = PaperWriter.Write(new PaperFile
        {
            Title = _paper.Paper.Title,
            Date = _paper.Paper.Date,
            Fields = new PaperFields { Authors = _paper.Paper.Authors, Arxiv = _paper.Paper.Arxiv, Links = _paper.Paper.Links },
            Topics = ["topic-1"],
            Abstract = _abstract,
        });
    }

    [Benchmark]
    public string ReadTex() => TexProse.ToMarkdown(_tex).Markdown;

    [Benchmark]
    public Paper? ReadFrontMatter() => PaperReader.Read(_file, "paper", _site.Diagnostics.ForFile(Path));

    [Benchmark]
    public RenderedDocument RenderAbstract() => Render(_abstract);

    [Benchmark]
    public RenderedDocument RenderFormulas() => Render(_abstract + Formulas);

    [Benchmark]
    public int RenderPage()
    {
        _output.ResetWrittenCount();
        _pages.Paper(_paper, _output);
        return _output.WrittenCount;
    }

    private RenderedDocument Render(string markdown) =>
        _site.Markdown.Render(new MarkdownSource(markdown, Path, 1), new RenderOptions(AddressForm.Local, "/"), _site.Diagnostics);
}

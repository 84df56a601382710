using BenchmarkDotNet.Attributes;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Benchmarks;

/// <summary>What one paper costs at each stage, and what arranging a whole site costs.</summary>
[MemoryDiagnoser]
public class PaperBenchmarks
{
    private readonly string _tex = @"We show that {\em Schr\""odinger} operators on $\mathbb{R}^n$ satisfy $\|u\|_{L^2} \leq C$, see Fig.~1 and \cite{x} -- up to 3.2\% better; code at https://github.com/a/b.";
    private readonly MarkdownRenderer _markdown = new(new SiteUrls(new Uri("https://lab.example/papers/")));
    private readonly DiagnosticBag _diagnostics = new();
    private SiteContent _content = null!;

    [GlobalSetup]
    public void Read() => _content = ContentReader.Read(Repository.Root, 1, _diagnostics);

    [Benchmark]
    public string ReadTex() => TexProse.ToMarkdown(_tex).Markdown;

    [Benchmark]
    public Html RenderAbstract() => _markdown.Render(_content.Papers[0].Abstract, "x.md", 1, AddressForm.Local, _diagnostics);

    [Benchmark]
    public SiteContent ReadSeed() => ContentReader.Read(Repository.Root, 1, _diagnostics);

    [Benchmark]
    public SiteCatalog ArrangeSeed() => CatalogBuilder.Build(_content, new DateOnly(2026, 11, 23), drafts: false, jobs: 1, _diagnostics);
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Build;
using SiteGen.Content;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// The site of this repository, built with one theme in one language on a fixed day and served on 127.0.0.1. It is built from a copy, in which one
/// paper also has notes with everything that is hard to lay out.
/// </summary>
public abstract class BuiltSite(string theme, string language = "en") : IAsyncLifetime
{
    private const string AnnotatedPaper = "hdltex-hierarchical-deep-learning-for-text-classification";

    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-browser-").FullName;
    private SiteHost? _host;

    /// <summary>The path of a paper that has authors, a venue, a DOI, code and notes.</summary>
    public const string FullPaper = $"/papers/{AnnotatedPaper}/";

    /// <summary>The day on which the site is built.</summary>
    public static readonly DateOnly Day = new(2026, 11, 23);

    /// <summary>The address of the home page.</summary>
    public Uri Home => _host!.Address;

    /// <summary>The output folder.</summary>
    public string Output => Path.Combine(_folder, "_site");

    /// <summary>Signals of a few papers, so that the site has a list of what trends.</summary>
    internal static PaperSignals Signals { get; } = new(new Dictionary<string, SignalSeries>(StringComparer.Ordinal)
    {
        [AnnotatedPaper] = new([new(Day.AddDays(-9), 4), new(Day, 30)], [new(Day.AddDays(-2), 900), new(Day, 950)]),
        ["bert-loses-patience-fast-and-robust-inference-with-early-exit"] = new([new(Day, 7)], []),
    });

    /// <summary>All pages, sorted by the path of their file below <see cref="Output"/>.</summary>
    public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; private set; } = new Dictionary<string, IHtmlDocument>();

    public async ValueTask InitializeAsync()
    {
        SourceCopy.Make("content", _folder);
        SourceCopy.Make("themes", _folder);
        await File.AppendAllTextAsync(Path.Combine(_folder, "content", "papers", AnnotatedPaper + ".md"), Notes);
        await File.WriteAllTextAsync(Path.Combine(_folder, PaperSignals.FilePath), Signals.ToString());
        await ChooseLanguageAsync();
        _host = await SiteHost.StartAsync(Output);
        var report = SiteBuilder.Build(
            new BuildOptions
            {
                Source = _folder,
                Output = Output,
                BaseUrl = Home,
                Date = Day,
                Theme = theme,
                Import = false,
            },
            null,
            CancellationToken.None);
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        Pages = ReadPages();
    }

    private async Task ChooseLanguageAsync()
    {
        var settings = Path.Combine(_folder, "content", "site.yaml");
        var yaml = (await File.ReadAllLinesAsync(settings)).Where(line => !line.StartsWith("language:", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(settings, [.. yaml, $"language: \"{language}\""]);
        if (language == PseudoLanguage.Tag)
            await File.WriteAllTextAsync(Path.Combine(_folder, "themes", "default", "strings", $"{language}.yaml"), PseudoLanguage.Translate());
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private SortedDictionary<string, IHtmlDocument> ReadPages()
    {
        var parser = new HtmlParser();
        var pages = new SortedDictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Output, file).Replace(Path.DirectorySeparatorChar, '/');
            pages[path] = parser.ParseDocument(File.ReadAllText(file));
        }

        return pages;
    }

    private const string Notes = """


        ## Notes

        > Read this first, then [the newest papers](/).

        ### What is compared

        | Method | Memory | CIFAR-100 after ten steps of ten classes | ImageNet after ten steps | Reference |
        | --- | --: | --: | --: | --- |
        | iCaRL | 2,000 exemplars | 64.1 % | 62.5 % | https://www.example.org/a/very/long/address/that/nobody/has/shortened/for/a/narrow/screen.pdf |

        A word without a break opportunity: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.[^1]

        ```python
        def nearest_mean_of_exemplars(features, exemplar_means): return min(exemplar_means, key=lambda mean: distance(mean, features))
        ```

        $$\mathcal{L} = -\sum_{i=1}^{n} \left( \frac{e^{x_i}}{\sum_{j=1}^{m} e^{x_j}} \right) + \lambda \sqrt{\alpha^2 + \beta^2} + \int_0^\infty f(t)\,dt + \prod_{k=1}^{K} \theta_k + \lim_{n \to \infty} a_n$$

        [^1]: A footnote.

        """;
}

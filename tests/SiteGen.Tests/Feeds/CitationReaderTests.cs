using System.Diagnostics;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

/// <summary>
/// Reads our lists with the programs of others. They run where these are installed: citation-js in the folder that
/// SITEGEN_CITATION_JS names (<c>npm i @citation-js/core @citation-js/plugin-bibtex @citation-js/plugin-ris</c>), and biber on
/// the path (<c>apt-get install biber</c>).
/// </summary>
public sealed class CitationReaderTests : IDisposable
{
    private const string Script = """
        import { createRequire } from 'node:module';
        import { readFileSync } from 'node:fs';
        const require = createRequire(process.argv[2] + '/');
        const { Cite } = require('@citation-js/core');
        require('@citation-js/plugin-bibtex');
        require('@citation-js/plugin-ris');
        console.log(JSON.stringify(new Cite(readFileSync(process.argv[3], 'utf8')).data));
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-citations-").FullName;

    private static Paper Article { get; } = SampleSite.Blank("article") with
    {
        Title = "Widgets in the Wild",
        Authors = [new("Ann", "Able"), new("", "Widget Team")],
        Published = new PartialDate(2020, 3, 7),
        Doi = "10.1000/w<1>",
        Venue = "Journal of Widgets & Gadgets",
        Publication = new Publication { Type = "article", Volume = "42", Number = "3", Pages = "770–778", Publisher = "Widget Press" },
    };

    private static Paper Thesis { get; } = SampleSite.Blank("thesis") with
    {
        Title = "On 100% of $\\ell_2$ Widgets",
        Authors = [new("José", "Núñez")],
        Published = new PartialDate(2019),
        Publication = new Publication { Type = "phdthesis", School = "Widget University" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("papers.bib")]
    [InlineData("papers.ris")]
    public void Citation_js_reads_types_and_fields(string name)
    {
        var packages = Environment.GetEnvironmentVariable("SITEGEN_CITATION_JS");
        Assert.SkipWhen(string.IsNullOrEmpty(packages), "skipped: SITEGEN_CITATION_JS names no folder with citation-js");
        var script = Write("read.mjs", Script);

        var items = JsonDocument.Parse(Run("node", script, packages!, Write(name))).RootElement.EnumerateArray().ToList();

        Assert.Equal(["article-journal", "thesis"], items.Select(item => item.GetProperty("type").GetString()));
        foreach (var (variable, value) in new[]
            {
                ("title", "Widgets in the Wild"), ("container-title", "Journal of Widgets & Gadgets"), ("volume", "42"), ("issue", "3"),
                ("page", "770-778"), ("DOI", "10.1000/w<1>"), ("URL", "https://doi.org/10.1000/w%3C1%3E"),
            })
            Assert.Equal(value, items[0].GetProperty(variable).GetString());
        Assert.Equal("[[2020,3,7]]", items[0].GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("Able", items[0].GetProperty("author")[0].GetProperty("family").GetString());
        Assert.Equal("Widget University", items[1].GetProperty("publisher").GetString());
        Assert.Equal("Núñez", items[1].GetProperty("author")[0].GetProperty("family").GetString());
    }

    [Fact]
    public void Biber_reads_the_bibliography_without_an_error()
    {
        Assert.SkipWhen(!IsOnPath("biber"), "skipped: biber is not installed");
        var file = Write("papers.bib");

        var output = Run("biber", "--tool", "--nolog", "--output-file=" + Path.Combine(_folder, "out.bib"), file);

        Assert.DoesNotContain("ERROR", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WARN", output, StringComparison.Ordinal);
        Assert.Equal(
            ["@ARTICLE{article,", "@THESIS{thesis,"],
            File.ReadLines(Path.Combine(_folder, "out.bib")).Where(line => line.StartsWith('@')));
    }

    private string Write(string name)
    {
        CitationWriter writer = name == "papers.bib" ? new BibtexWriter(SampleSite.Urls) : new RisWriter(SampleSite.Urls);
        var entries = new[] { SampleSite.Entry(Article), SampleSite.Entry(Thesis) };
        return Write(name, string.Join(name == "papers.bib" ? "\n" : "\r\n", entries.Select(writer.FormatEntry)));
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}

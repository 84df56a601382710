using System.Globalization;
using System.Text.Json;
using SiteGen.Build;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// A site with a paper, a topic and a page for each text of <see cref="HostileText"/>, served on 127.0.0.1.
/// </summary>
public sealed class HostileSourceSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-hostile-").FullName;
    private SiteHost? _host;

    /// <summary>The address of the home page.</summary>
    public Uri Home => _host!.Address;

    /// <summary>The output folder.</summary>
    public string Output => Path.Combine(_folder, "_site");

    /// <summary>The texts that every field accepts: all but a few that consist of control characters or signs.</summary>
    internal static IReadOnlyList<string> Texts { get; } =
        [.. HostileText.All.Where(t => t.All(c => c is >= ' ' or '\n' or '\t') && t.Any(char.IsLetter))];

    public async ValueTask InitializeAsync()
    {
        _host = await SiteHost.StartAsync(Output);
        Write("content/site.yaml", $"title: {Quote(HostileText.All[35])}\ndescription: {Quote(HostileText.All[0])}\nauthor: {Quote(HostileText.All[32])}\nbaseUrl: \"https://lab.example/\"\nauthors: {{ minPapers: 1 }}\n");
        var number = 0;
        foreach (var text in Texts)
        {
            var (slug, title) = (string.Create(CultureInfo.InvariantCulture, $"v{number++:D3}"), Quote(text + " findme"));
            Write($"content/topics/{slug}.md", $"---\ntitle: {title}\ndescription: {title}\n---\n\n{text}\n");
            Write($"content/pages/{slug}.md", $"---\ntitle: {title}\ndescription: {title}\n---\n\n{text}\n");
            Write(
                $"content/papers/{slug}.md",
                $"---\ntitle: {title}\ndate: \"2026-11-20\"\npublished: \"2020\"\nauthors: [{title}]\nvenue: {title}\ntopics: [\"{slug}\"]\nlinks:\n  {Quote(text[..Math.Min(text.Length, 150)])}: \"https://x.example/\"\n---\n\n{text}\n\n## Notes\n\n{text}\n");
        }

        Write("content/pages/subscribe.md", $"---\ntitle: {Quote(HostileText.All[36])}\nmenu: 1\n---\n\nx\n");
        var report = SiteBuilder.Build(
            new BuildOptions { Source = _folder, Output = Output, BaseUrl = Home, Date = new DateOnly(2026, 11, 23), Import = false }, null,
                CancellationToken.None);
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics.Where(d => d.Severity == Content.Severity.Error)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

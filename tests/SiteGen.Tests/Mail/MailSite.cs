using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Build;
using SiteGen.Content;
using SiteGen.Mail;

namespace SiteGen.Tests.Mail;

/// <summary>A site on the disk whose messages are composed.</summary>
internal sealed class MailSite : IDisposable
{
    private readonly TestSite _site;

    public MailSite(string settings = "")
    {
        _site = new TestSite($"""
            -- content/site.yaml --
            title: "Papers & more"
            baseUrl: "https://lab.example/papers/"
            {settings}
            -- content/topics/trees.md --
            ---
            title: "Trees & graphs"
            ---
            -- content/curators/ada.md --
            ---
            name: "Ada <Lovelace>"
            ---
            """);
    }

    public string Root => _site.Root;

    public DiagnosticBag Diagnostics { get; } = new();

    public IReadOnlyList<string> Messages => [.. Diagnostics.Sorted().Select(d => d.ToString())];

    public MailSite File(string path, string text)
    {
        _site.Write(path, text);
        return this;
    }

    public MailSite Paper(string slug, string day, string title, string front = "", string text = "An abstract.") => File(
        $"content/papers/{slug}.md",
        $"---\ntitle: {Quote(title)}\ndate: \"{day}\"\n{front}\n---\n{text}\n");

    public MailSite Introduction(string day, string title, string text) =>
        File($"content/editions/{day}.md", $"---\ntitle: {Quote(title)}\nby: [\"ada\"]\n---\n{text}\n");

    /// <summary>Adds a theme that extends the default one.</summary>
    public MailSite Theme() => File("themes/mine/theme.yaml", "extends: \"default\"\n");

    /// <summary>Adds papers of one day with everything that a list shows.</summary>
    public MailSite Papers(int count, string day)
    {
        var text = string.Concat(Enumerable.Repeat("We study how clients with different data can learn together. ", 20));
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString("D4", CultureInfo.InvariantCulture);
            Paper($"paper-{number}", day, $"Number {number}: On the Efficacy of Differentially Private Few-shot Image Classification", $"""
                authors: ["Marlon Tobaben", "Aliaksandra Shysheya", "John Bronskill", "Andrew Paverd", "Shruti Tople",
                  "Santiago Zanella-Beguelin", "Ada Seven", "Bo Eight"]
                topics: ["trees"]
                arxiv: "2302.{10_000 + i}"
                venue: "Transactions on Machine Learning Research (TMLR) 2023"
                published: "2023-02"
                links:
                  code: "https://github.com/example/a-repository-of-some-length-{number}"
                """, text);
        }

        return this;
    }

    public MailComposer Composer(string day, string? theme = null) =>
        MailComposer.Read(
            new SiteOptions { Source = _site.Root, Date = DateOnly.Parse(day, CultureInfo.InvariantCulture), Theme = theme },
            Diagnostics)
        ?? throw new InvalidOperationException(string.Join('\n', Messages));

    public MailContent Compose(string day, MailPeriod period = MailPeriod.Day, string? theme = null) =>
        Composer(day, theme).ComposeDue(period) ?? throw new InvalidOperationException($"no message; {string.Join('\n', Messages)}");

    public static int Size(MailContent mail) => Encoding.UTF8.GetByteCount(mail.Html);

    public void Dispose() => _site.Dispose();

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Security;

/// <summary>
/// A site with one paper, one topic and one page for each hostile text, which stands in all of their fields. Each value
/// ends in a mark (<c>zq017title</c>: the 17th text, as a title), by which it is found again in what is built.
/// </summary>
internal sealed partial class HostileSite : IDisposable
{
    /// <summary>What stands in the place of a hostile text in a twin.</summary>
    public const string Harmless = "harmless";

    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Whatever the fields say, a reader has something to compare: these are no places for text.
    private const string Settings = "baseUrl: \"https://lab.example/feed/\"\nauthors: { minPapers: 1 }\nrelated: { count: 2 }\nfeeds: { items: 1000 }\neditions: { perDay: 1000 }\n";

    private readonly Dictionary<(string File, int Line), string> _places = [];
    private readonly HashSet<string> _left;
    private readonly Func<string, string> _text;

    /// <summary>Writes a site.</summary>
    /// <param name="theme">The theme, which a theme of ours extends that prints what is free.</param>
    /// <param name="text">What stands in the place of a hostile text: itself, or something harmless.</param>
    /// <param name="left">The marks of values to leave out.</param>
    public HostileSite(string theme, Func<string, string> text, IEnumerable<string> left)
    {
        (_text, _left) = (text, [.. left]);
        Site.Write("themes/mine/theme.yaml", $"extends: \"{theme}\"\n");
        Site.Write("themes/mine/partials/topic-list.html", "<ul>{{ for topic in $1.topics }}<li><a href=\"{{ topic.url }}\">{{ topic.title }}</a></li>{{ end }}</ul><p class='{{ $1.extra.x }}' title=\"{{ $1.extra.x }}\">{{ $1.extra.x }}</p>\n");
        Site.Write("themes/mine/partials/footer.html", "<footer title=\"{{ site.extra.x }}\">{{ site.extra.x }}{{ page.extra.x }}<p title='{{ page.extra.x }}'></p>{{ if page.kind == '404' }}{{ for t in site.topics }}<i title=\"{{ t.extra.x }}\">{{ t.description }}</i>{{ end }}{{ end }}</footer>\n");
        Site.Delete("content/site.yaml");
        var all = HostileText.All;
        Write("content/site.yaml", Settings + "theme: \"mine\"\n", 0, ("title", "sitetitle"), ("description", "sitedescription"), ("author", "siteauthor"), ("extra", "siteextra"));
        for (var i = 0; i < all.Count; i++)
            WriteFiles(i, string.Create(CultureInfo.InvariantCulture, $"v{i:D3}"));
    }

    /// <summary>The site.</summary>
    public TestSite Site { get; } = new();

    /// <summary>The marks of all values that stand in the site and can come out somewhere.</summary>
    public IEnumerable<string> Marks => _places.Values.Where(m => !m.EndsWith("match", StringComparison.Ordinal) && !m.EndsWith("linkwhole", StringComparison.Ordinal)).Distinct();

    /// <summary>How many values stand in the site.</summary>
    public int Count => _places.Values.Distinct().Count();

    public static string Mark(int number, string place) => string.Create(CultureInfo.InvariantCulture, $"zq{number:D3}{place}");

    /// <summary>The marks of the values that a build refuses with an error at their place; any other error fails the test.</summary>
    public IReadOnlyList<string> Refused()
    {
        var refused = new List<string>();
        foreach (var line in Site.Build("--no-import").Error.Split('\n').Where(l => l.Contains(": error: ", StringComparison.Ordinal)))
        {
            Assert.False(line.Any(char.IsControl), line);
            var place = Place().Match(line);
            Assert.True(_places.TryGetValue((place.Groups["file"].Value, int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture)), out var mark), line);
            refused.Add(mark);
        }

        return refused;
    }

    public void Dispose() => Site.Dispose();

    private void WriteFiles(int number, string slug)
    {
        Write($"content/topics/{slug}.md", "", number, ("title", "topictitle"), ("description", "topicdescription"), ("match", "match"), ("extra", "topicextra"), ("", "topicbody"));
        Write($"content/pages/{slug}.md", number % 20 == 0 ? "menu: 1\n" : "", number, ("title", "pagetitle"), ("description", "pagedescription"), ("aliases", "pagealias"), ("extra", "pageextra"), ("", "pagebody"));
        Write(
            $"content/papers/{slug}.md", $"date: \"2026-11-20\"\npublished: \"2020\"\ntopics: [\"{slug}\"]\n", number,
            ("title", "title"), ("authors", "author"), ("venue", "venue"), ("doi", "doi"), ("arxiv", "arxiv"), ("aliases", "alias"), ("extra", "extra"), ("links", "links"), ("code", "linkaddress"), ("raw", "linkwhole"), ("name", "linkname"), ("", "abstract"), ("", "notes"));
    }

    private void Write(string file, string first, int number, params ReadOnlySpan<(string Key, string Place)> fields)
    {
        var isYaml = file.EndsWith(".yaml", StringComparison.Ordinal);
        var (text, body) = ((isYaml ? "" : "---\n") + first, "");
        foreach (var (key, place) in fields)
        {
            var mark = Mark(number, place);
            if (_left.Contains(mark))
                continue;
            var value = _text(HostileText.All[number]);
            if (key.Length == 0)
            {
                body += (place == "notes" ? "\n\n## Notes\n\n" : "\n") + value + $"\n\n{mark}\n";
                _places[(file, -_places.Count)] = mark;
                continue;
            }

            text += Line(key, place, value, mark) + "\n";
            if (place != "links")
                _places[(file, text.Count('\n'))] = mark;
        }

        Site.Write(file, text + (isYaml ? "" : "---\n" + body));
    }

    private static string Line(string key, string place, string value, string mark) => place switch
    {
        "author" => $"authors: [{Quote($"{value} {mark}")}]",
        "match" => $"match: [{Quote(value)}]",
        "doi" => $"doi: {Quote($"10.1000/{mark}/{value}")}",
        "arxiv" => $"arxiv: {Quote(value)}",
        "alias" or "pagealias" => $"aliases: [{Quote($"/{mark}/{value}")}]",
        "links" => "links:",
        "linkaddress" => $"  code: {Quote($"https://x.example/{mark}/{value}")}",
        "linkwhole" => $"  raw: {Quote(value == Harmless ? "https://x.example/" : value)}",
        "linkname" => $"  {Quote($"{value} {mark}")}: \"https://x.example/{mark}\"",
        _ when key == "extra" => "extra: { x: " + Quote($"{value} {mark}") + " }",
        _ => $"{key}: {Quote($"{value} {mark}")}",
    };

    private static string Quote(string value) => JsonSerializer.Serialize(value, Quoted);

    [GeneratedRegex(@"^(?<file>[^:]+):(?<line>\d+):\d+: error: ")]
    private static partial Regex Place();
}

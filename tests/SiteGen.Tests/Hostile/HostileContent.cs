using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Hostile;

/// <summary>
/// A site with one paper, one topic and one page for each hostile text; the text fills all their fields. Each value ends
/// in a mark, such as <c>zq017title</c> for text 17 in a title, by which tests find it again in the output.
/// </summary>
internal sealed partial class HostileContent : IDisposable
{
    /// <summary>The text that the harmless twin has instead of a hostile text.</summary>
    public const string Harmless = "harmless";

    private const string Settings = """
        baseUrl: "https://lab.example/feed/"
        authors: { minPapers: 1 }
        related: { count: 2 }
        feeds: { items: 1000 }
        editions: { perDay: 1000 }
        theme: "mine"

        """;

    // The theme of the test prints the keys of 'extra', which the shipped themes ignore.
    private const string TopicList = """
        <ul>{{ for topic in $1.topics }}<li><a href="{{ topic.url }}">{{ topic.title }}</a></li>{{ end }}</ul>
        <p class='{{ $1.extra.x }}' title="{{ $1.extra.x }}">{{ $1.extra.x }}</p>
        """;

    private const string Footer = """
        <footer title="{{ site.extra.x }}">{{ site.author }}{{ site.extra.x }}{{ page.extra.x }}<p title='{{ page.extra.x }}'></p>
        {{ if page.kind == '404' }}{{ for t in site.topics }}<i title="{{ t.extra.x }}">{{ t.description }}</i>{{ end }}{{ end }}</footer>
        """;

    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<(string File, int Line), string> _marks = [];
    private readonly HashSet<string> _omitted;
    private readonly Func<string, string> _convert;

    /// <summary>Writes the site.</summary>
    /// <param name="theme">The shipped theme that the test's theme extends.</param>
    /// <param name="convert">Returns the text to write for a hostile text: the text itself, or a harmless one.</param>
    /// <param name="omitted">The marks of the values to leave out.</param>
    public HostileContent(string theme, Func<string, string> convert, IEnumerable<string> omitted)
    {
        (_convert, _omitted) = (convert, [.. omitted]);
        Site.Write("themes/mine/theme.yaml", $"extends: \"{theme}\"\n");
        Site.Write("themes/mine/partials/topic-list.html", TopicList);
        Site.Write("themes/mine/partials/footer.html", Footer);
        Write("content/site.yaml", Settings, 0, ("title", "sitetitle"), ("description", "sitedescription"), ("author", "siteauthor"),
            ("extra", "siteextra"));
        for (var i = 0; i < HostileText.All.Count; i++)
            WriteFiles(i, string.Create(CultureInfo.InvariantCulture, $"v{i:D3}"));
    }

    public TestSite Site { get; } = new();

    /// <summary>The marks of all values that pages show. They do not show search phrases and addresses that consist of the text alone.</summary>
    public IEnumerable<string> VisibleMarks => _marks.Values
        .Where(m => !m.EndsWith("match", StringComparison.Ordinal) && !m.EndsWith("linkwhole", StringComparison.Ordinal))
        .Distinct();

    /// <summary>The number of values in the site.</summary>
    public int Count => _marks.Values.Distinct().Count();

    public static string Mark(int number, string field) => string.Create(CultureInfo.InvariantCulture, $"zq{number:D3}{field}");

    /// <summary>Builds and returns the marks of the values that are errors. Fails if an error names a line without a hostile value.</summary>
    public IReadOnlyList<string> FindRefused()
    {
        var refused = new List<string>();
        foreach (var line in Site.Build("--no-import").Error.Split('\n').Where(l => l.Contains(": error: ", StringComparison.Ordinal)))
        {
            Assert.False(line.Any(char.IsControl), line);
            var location = Location().Match(line);
            var key = (location.Groups["file"].Value, int.Parse(location.Groups["line"].Value, CultureInfo.InvariantCulture));
            Assert.True(_marks.TryGetValue(key, out var mark), line);
            refused.Add(mark);
        }

        return refused;
    }

    public void Dispose() => Site.Dispose();

    private void WriteFiles(int number, string slug)
    {
        Write(
            $"content/topics/{slug}.md", "", number,
            ("title", "topictitle"), ("description", "topicdescription"), ("match", "match"), ("extra", "topicextra"), ("", "topicbody"));
        Write($"content/curators/{slug}.md", "", number, ("name", "curatorname"), ("", "curatorbody"));
        Write(
            $"content/pages/{slug}.md", number % 20 == 0 ? "menu: 1\n" : "", number,
            ("title", "pagetitle"), ("description", "pagedescription"), ("aliases", "pagealias"), ("extra", "pageextra"), ("", "pagebody"));
        var chosen = $"by: [\"{slug}\"]\npick: true\n";
        Write(
            $"content/papers/{slug}.md", $"date: \"2026-11-20\"\npublished: \"2020\"\ntopics: [\"{slug}\"]\n{chosen}", number,
            ("title", "title"), ("why", "why"), ("authors", "author"), ("venue", "venue"), ("doi", "doi"), ("arxiv", "arxiv"), ("aliases", "alias"),
                ("extra", "extra"),
            ("links", "links"), ("code", "linkaddress"), ("raw", "linkwhole"), ("name", "linkname"), ("", "abstract"), ("", "notes"));
    }

    private void Write(string file, string first, int number, params ReadOnlySpan<(string Key, string Field)> fields)
    {
        var isYaml = file.EndsWith(".yaml", StringComparison.Ordinal);
        var (text, body) = ((isYaml ? "" : "---\n") + first, "");
        foreach (var (key, field) in fields)
        {
            var mark = Mark(number, field);
            if (_omitted.Contains(mark))
                continue;
            var value = _convert(HostileText.All[number]);
            if (key.Length == 0)
            {
                body += (field == "notes" ? "\n\n## Notes\n\n" : "\n") + value + $"\n\n{mark}\n";
                // Errors in a body are not expected, so its line is a number that no error names.
                _marks[(file, -_marks.Count)] = mark;
                continue;
            }

            text += FormatLine(key, field, value, mark) + "\n";
            if (field != "links")
                _marks[(file, text.Count('\n'))] = mark;
        }

        Site.Write(file, text + (isYaml ? "" : "---\n" + body));
    }

    private static string FormatLine(string key, string field, string value, string mark) => field switch
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
    private static partial Regex Location();
}

namespace SiteGen.Tests.Hostile;

/// <summary>Invalid bytes and forbidden characters in every kind of file.</summary>
[EndToEnd]
public sealed class HostileBytesTests : IDisposable
{
    private readonly HostileSite _site = new();

    public void Dispose() => _site.Dispose();

    /// <summary>Each kind of file: its path, the text before and after the hostile bytes, and their position.</summary>
    public static TheoryData<string, string, string, string> Files => new()
    {
        { "content/papers/x.md", "---\ntitle: \"X\"\ndate: \"2026-11-20\"\n---\n\nText ", ".\n", "6:6" },
        { "content/topics/x.md", "---\ntitle: \"X", "\"\n---\n", "2:10" },
        { "content/pages/x.md", "---\ntitle: \"X\"\n---\n\n", "\n", "5:1" },
        { "content/dumps/x.txt", "A Second Title ", "\nWe show that it works. It is proven at length.\n", "1:16" },
        { "content/dumps/x.bib", "@misc{k, title = {A Second ", "}}\n", "1:28" },
        { "content/dumps/imported.yaml", "dumps: []\npapers: []\n# ", "\n", "3:3" },
        { "content/site.yaml", "title: \"T\"\nbaseUrl: \"https://lab.example/\"\n# ", "\n", "3:3" },
        { "themes/mine/theme.yaml", "extends: \"default\"\n# ", "\n", "2:3" },
        { "themes/mine/layouts/404.html", "<p>", "</p>\n", "1:4" },
        { "themes/mine/partials/footer.html", "<p>\n", "</p>\n", "2:1" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Invalid_UTF8_is_an_error_at_its_position(string path, string before, string after, string position)
    {
        byte[][] wrong = [[0xE9], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80]];
        foreach (var bytes in wrong)
        {
            _site.Write(path, HostileSite.Embed(before, bytes, after));
            _site.AssertRefused($"{path}:{position}: error: this byte is not UTF-8; save the file as UTF-8");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Characters_that_XML_forbids_are_left_out_with_a_warning_at_their_position(
        string path, string before, string after, string position)
    {
        _site.Write(path, HostileSite.Embed(before, [0, 8, 0x1B], after));
        Assert.Contains(
            $"{path}:{position}: warning: the character U+0000 is not allowed in a page or a feed and is left out, "
            + "as are others after it; remove it\n",
            _site.AssertBuilds().Error,
            StringComparison.Ordinal);
        Assert.All(
            _site.Files("_site").Where(f => Path.GetExtension(f) is ".html" or ".xml"),
            file => Assert.DoesNotContain(_site.Read("_site/" + file), c => c is '\0' or '\b' or '\u001B'));
    }

    [Fact]
    public void A_message_contains_no_control_characters()
    {
        _site.Write("content/papers/x.md", "---\ntitle: \"X\"\ndate: \"\\e[31m\\r\\n::error::x\\u202e\\u009b\"\n---\n");
        _site.AssertRefused(
            "content/papers/x.md:3:7: error: 'date' is \"\uFFFD[31m\uFFFD\uFFFD::error::x\uFFFD\uFFFD\"; "
            + "expected a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z");
    }

    [Fact]
    public void A_message_quotes_only_the_start_and_the_end_of_a_long_text()
    {
        _site.Write("content/papers/x.md", $"---\ntitle: \"X\"\ndate: \"{new string('9', 100_000)}\"\n---\n");
        var start = "'date' is \"";
        var end = "\"; expected a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z";
        _site.AssertRefused(
            $"content/papers/x.md:3:7: error: {start}{new string('9', 400 - start.Length)}…{new string('9', 200 - end.Length)}{end}");
    }

    [Fact]
    public void A_file_with_thousands_of_errors_does_not_hide_those_of_other_files()
    {
        var aliases = string.Join(", ", Enumerable.Repeat("\"x\"", 3000));
        _site.Write("content/papers/x.md", $"---\ntitle: \"X\"\ndate: \"2026-11-20\"\naliases: [{aliases}]\n---\n");
        _site.Write("content/papers/y.md", "---\ntitle: \"Y\"\n---\n");
        var lines = _site.Build().Error.TrimEnd('\n').Split('\n');
        Assert.Equal(1003, lines.Length);
        Assert.Equal("content/papers/x.md: and 2000 more in this file", lines[1000]);
        Assert.StartsWith("content/papers/y.md:1:1: error: 'date' is missing;", lines[1001], StringComparison.Ordinal);
        Assert.Equal("3001 errors, 0 warnings; nothing was written", lines[1002]);
    }
}

using System.Text;
using SiteGen.Content;
using SiteGen.Content.Editing;
using SiteGen.Import;
using SiteGen.Themes;
using TexMath.Xml;

namespace SiteGen.Fuzz.Targets;

/// <summary>What a curator writes: bytes, front matter, settings.</summary>
internal static class ContentTargets
{
    private static readonly string[] YamlTokens =
    [
        ": ", ":\n", "- ", "? ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">-\n", "&a ", "*a", "!!str ", "!<tag:x> ", "# x\n", "---\n",
        "...\n", "%YAML 1.2\n", "\\x41", "\\u00", "\\U0010FFFF", "\\ud800",
        "~", "null", "true", "no", "0x1F", "2410.05430", "1e3", "2026-11-23", "2026-13-40", "\n  ", "\n", "\t", "title: \"",
        "date: \"2026-11-23\"\n", "authors: [", "links:\n  code: ", "topics: [\"a\"]\n",
        "aliases: [\"/a/\"]\n", "extra:\n", "draft: ", "published: \"2016\"\n", "arxiv: \"1611.07725\"\n", "doi: \"10.1/x\"\n", "<<: ",
        "editions:\n  perDay: ", "  timeZone: \"", "baseUrl: \"https://x.y/\"\n", "extends: \"", "## Notes\n",
    ];

    public static IReadOnlyList<FuzzTarget> Create(RepositoryFiles files)
    {
        string[] content = [.. files.ReadTexts("content/papers", "*.md"), .. files.ReadTexts("content/topics", "*.md"),
            .. files.ReadTexts("content/pages", "*.md")];
        string[] settings = [.. files.ReadTexts("content", "*.yaml"), .. files.ReadTexts("themes", "theme.yaml")];
        return
        [
            new FuzzTarget("utf8", [.. content.Select(Latin)],
                [.. "\u00c0\u00af,\u00ed\u00a0\u0080,\u00f0\u009f\u0098,\u00ef\u00bb\u00bf,\u00ff,\u0080,\n,\r".Split(',')], Bytes),
            new FuzzTarget("frontmatter", content, YamlTokens, Papers),
            new FuzzTarget("roundtrip", [.. content, .. settings], YamlTokens, RoundTrip),
            new FuzzTarget("settings", settings, YamlTokens, Settings),
        ];
    }

    // One character for each byte, so that mutations cut sequences.
    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static void Bytes(string text)
    {
        byte[] bytes = [.. text.Select(c => (byte)c)];
        var diagnostics = new DiagnosticBag();
        var read = TextFile.Decode(bytes, diagnostics.ForFile("x.md"));
        BrokenInvariantException.Unless(read is null == diagnostics.HasErrors, "bytes that are not UTF-8 are not an error");
        if (read is not null)
            AllTargets.CheckSane("a file", TextFile.Clean(read, diagnostics.ForFile("x.md")), text);
        AllTargets.CheckSane(diagnostics, text);
    }

    private static void Papers(string text)
    {
        var clean = XmlText.Clean(text);
        var diagnostics = new DiagnosticBag();
        var paper = PaperReader.Read(clean, "x", diagnostics.ForFile("content/papers/x.md"));
        _ = TopicReader.Read(clean, "x", diagnostics.ForFile("content/topics/x.md"));
        _ = PageReader.Read(clean, "x", diagnostics.ForFile("content/pages/x.md"));
        AllTargets.CheckSane(diagnostics, text);
        if (paper is null)
        {
            BrokenInvariantException.Unless(diagnostics.HasErrors, "a paper is left out without a diagnostic");
            return;
        }

        var fields = new PaperFields { Venue = "CVPR 2017", Doi = "10.1/x" }.Without(paper.Written);
        if (FrontMatterEditor.Open(clean, diagnostics.ForFile("content/papers/x.md")) is not { } editor
            || ImportStore.SetAll(editor, fields) is not { } filled)
            return;
        var again = PaperReader.Read(filled.Text, "x", diagnostics.ForFile("content/papers/x.md"));
        BrokenInvariantException.Unless(
            again is not null && again.Title == paper.Title && again.Abstract == paper.Abstract && again.Notes == paper.Notes,
            "filling in changes existing content");
        var restored = fields.Present.Aggregate<string, FrontMatterEditor?>(filled, (edited, name) => edited?.Remove(name));
        BrokenInvariantException.Unless(restored?.Text == clean, "removing the fields that were filled in does not restore the file");
        BrokenInvariantException.Unless(
            !fields.Present.Contains("venue") || again!.Venue == "CVPR 2017", "a field that was filled in is not read");
    }

    private static void RoundTrip(string text)
    {
        var title = XmlText.Clean(text).Trim();
        if (title.Length == 0)
            return;
        var quoted = YamlText.Quote(text);
        BrokenInvariantException.Unless(
            quoted.All(c => c is >= ' ' and not (>= '\x7f' and <= '\x9f' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')),
            "a quoted text holds a character that YAML forbids");
        BrokenInvariantException.Unless(
            !quoted.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
            || Encoding.UTF8.GetByteCount(quoted) == new UTF8Encoding(false, true).GetByteCount(XmlText.Clean(quoted)),
            "a quoted text holds a lone surrogate");
        var written = PaperWriter.Write(new PaperFile
        {
            Title = title,
            Date = new FeedDate(new DateOnly(2026, 1, 2)),
            Fields = new PaperFields { Venue = title },
            Abstract = title,
            Extra = [KeyValuePair.Create("x", title)],
        });
        var diagnostics = new DiagnosticBag();
        var paper = PaperReader.Read(written, "x", diagnostics.ForFile("x.md"));
        BrokenInvariantException.Unless(
            !diagnostics.HasErrors && paper is not null,
            $"what was written cannot be read: {string.Join("; ", diagnostics.Sorted().Take(1))}");
        BrokenInvariantException.Unless(paper!.Title == title && paper.Venue == title, "a text reads back differently");
        BrokenInvariantException.Unless(
            paper.Extra is ExtraValue.Map { Entries: [{ Value: ExtraValue.Scalar scalar }] } && scalar.Value == title,
            "free data reads back differently");
    }

    private static void Settings(string text)
    {
        var clean = XmlText.Clean(text);
        var diagnostics = new DiagnosticBag();
        _ = SettingsReader.Read(clean, diagnostics.ForFile("content/site.yaml"));
        _ = ThemeManifest.Read(clean, diagnostics.ForFile("themes/x/theme.yaml"));
        AllTargets.CheckSane(diagnostics, text);
    }
}

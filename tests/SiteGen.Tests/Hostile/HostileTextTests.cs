using System.Text.Json;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Hostile;

/// <summary>
/// No text in content can add a script, an attribute, an address or a record to any output. Every hostile text fills every
/// field; parsers of the output formats read the result, and its elements must be those of a harmless twin.
/// </summary>
[EndToEnd]
public sealed partial class HostileTextTests
{
    private const int TextsPerSite = 16;

    private static readonly Lazy<HashSet<string>> Refused = new(FindRefused);

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void Hostile_text_in_any_field_of_content_stays_text_in_every_output(string theme)
    {
        var refused = Refused.Value;
        using var hostile = new HostileContent(theme, text => text, refused);
        using var twin = new HostileContent(theme, _ => HostileContent.Harmless, refused);
        Assert.Equal("", twin.Site.Build("--no-import", "--strict").Error);
        var run = hostile.Site.Build("--no-import");
        Assert.True(run.ExitCode == 0, run.Error);
        AssertDiagnosticsAreClean(run);

        var output = new OutputFaults(hostile.Site, new HarmlessTwin(twin.Site));
        var faults = output.Find().ToList();
        var lost = hostile.VisibleMarks.Where(mark => !output.Text.Contains(mark, StringComparison.OrdinalIgnoreCase)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{theme}: {HostileText.All.Count} texts, {hostile.Count + refused.Count} values, {refused.Count} refused, {output.Count} outputs, {faults.Count} faults");

        AssertNone(faults);
        Assert.Empty(lost);
    }

    /// <summary>Settings exist once per site, so each site has a group of texts in each of its settings.</summary>
    [Fact]
    public void Hostile_text_in_any_setting_stays_text_in_every_output()
    {
        using var harmless = BuildSettingsSite(HostileContent.Harmless);
        var twin = new HarmlessTwin(harmless);
        var (outputs, faults) = (0, new List<string>());
        foreach (var texts in HostileText.All.Chunk(TextsPerSite))
        {
            using var hostile = BuildSettingsSite(string.Join(' ', texts));
            var output = new OutputFaults(hostile, twin);
            faults.AddRange(output.Find().Select(f => $"the group of {texts[0]}: {f}"));
            outputs += output.Count;
            Assert.All((string[])["zqtitle", "zqdescription", "zqmenu"],
                mark => Assert.Contains(mark, output.Text, StringComparison.Ordinal));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"settings: {HostileText.All.Count * 5} values, {outputs} outputs, {faults.Count} faults");
        AssertNone(faults);
    }

    [Fact]
    public void Hostile_dumps_bibliographies_and_records_are_imported_as_text_or_reported()
    {
        using var site = new TestSite();
        site.Write("content/site.yaml",
            "title: \"T\"\nbaseUrl: \"https://lab.example/feed/\"\nauthors: { minPapers: 1 }\neditions: { perDay: 1000 }\n");
        for (var i = 0; i < HostileText.All.Count; i++)
            HostileDumps.Write(site, i);
        // A text can break the syntax of its entry. It is reported, and everything else is imported.
        var run = site.Build();
        Assert.True(run.ExitCode == 0, run.Error);
        AssertDiagnosticsAreClean(run);

        var output = new OutputFaults(site, HarmlessTwin.BuildSmallSite());
        var faults = output.Find().ToList();
        var lost = HostileDumps.Marks
            .Where(m => !output.Text.Contains(m.Mark, StringComparison.OrdinalIgnoreCase))
            .Where(m => !run.Error.Contains(m.File, StringComparison.Ordinal))
            .ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"import: {HostileDumps.ValueCount} values, {output.Count} outputs, {faults.Count} faults, {lost.Count} lost");
        AssertNone(faults);
        Assert.Empty(lost);

        // The import wrote what it reads: a second run imports nothing.
        var before = ReadContent(site);
        Assert.Equal(0, site.Build().ExitCode);
        var after = ReadContent(site);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    private static SortedDictionary<string, string> ReadContent(TestSite site) => new(
        site.Files("content").ToDictionary(file => file, file => site.Read("content/" + file), StringComparer.Ordinal), StringComparer.Ordinal);

    // A value that is not YAML hides the errors after it, so this builds until there are no new errors.
    private static HashSet<string> FindRefused()
    {
        for (var refused = new HashSet<string>(StringComparer.Ordinal); ;)
        {
            using var content = new HostileContent("default", text => text, refused);
            if (content.FindRefused() is not { Count: > 0 } more)
                return refused;
            refused.UnionWith(more);
        }
    }

    private static TestSite BuildSettingsSite(string text)
    {
        var site = new TestSite($"""
            -- content/site.yaml --
            title: {Quote("zqtitle")}
            baseUrl: "https://lab.example/feed/"
            description: {Quote("zqdescription")}
            author: {Quote("zqauthor")}
            extra:
              x: {Quote("zqextra")}
            -- content/topics/t.md --
            ---
            title: "T"
            ---
            -- content/papers/one.md --
            {TestSite.Paper("One", more: "authors: [\"Ada Lovelace\"]\ntopics: [\"t\"]\n")}
            ## Notes

            x
            -- content/pages/subscribe.md --
            ---
            title: {Quote("zqmenu")}
            menu: 1
            ---

            x
            """);
        var run = site.Build("--no-import");
        Assert.True(run.ExitCode == 0, run.Error);
        return site;

        string Quote(string mark) => JsonSerializer.Serialize($"{text} {mark}");
    }

    private static void AssertDiagnosticsAreClean(ProgramRun run) =>
        Assert.All(run.Error.Split('\n'), line => Assert.True(line.All(c => !char.IsControl(c)) && Diagnostic().IsMatch(line), line));

    private static void AssertNone(List<string> faults) =>
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults.Take(40))}");

    [GeneratedRegex("^(?:content/[^:]+:[0-9]+:[0-9]+: (?:error|warning): .*|)$")]
    private static partial Regex Diagnostic();
}

using System.Text.RegularExpressions;

namespace SiteGen.Tests.Security;

/// <summary>
/// Whatever stands in content: no script, no attribute, no address and no record of its own comes out, in any output. Every
/// hostile text stands in every field; what is built is read by the readers of its formats, and has the very elements that
/// a harmless twin has.
/// </summary>
[EndToEnd]
public sealed partial class HostileTextTests
{
    private static readonly Lazy<HashSet<string>> Refused = new(FindRefused);

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void Hostile_text_in_any_field_of_content_changes_no_output_but_in_its_text(string theme)
    {
        var refused = Refused.Value;
        using var hostile = new HostileSite(theme, text => text, refused);
        using var twin = new HostileSite(theme, _ => HostileSite.Harmless, refused);
        Assert.Equal("", twin.Site.Build("--no-import", "--strict").Error);
        var run = hostile.Site.Build("--no-import");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.All(run.Error.Split('\n'), line => Assert.True(line.All(c => !char.IsControl(c)) && Finding().IsMatch(line), line));

        var output = new HostileOutput(hostile.Site, new HostileTwin(twin.Site));
        var findings = output.Findings().ToList();
        var lost = hostile.Marks.Where(mark => !output.Text.Contains(mark, StringComparison.OrdinalIgnoreCase)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{theme}: {HostileText.All.Count} texts, {hostile.Count + refused.Distinct().Count()} values, {refused.Count} refused, {output.Count} outputs, {findings.Count} findings");

        Assert.True(findings.Count == 0, $"{findings.Count} findings\n{string.Join('\n', findings.Take(40))}");
        Assert.Empty(lost);
    }

    [Fact]
    public void Hostile_settings_change_no_output_but_in_its_text()
    {
        var (outputs, findings) = (0, new List<string>());
        using var harmless = Small(HostileSite.Harmless);
        Assert.Equal(0, harmless.Build("--no-import").ExitCode);
        var twin = new HostileTwin(harmless);
        foreach (var text in HostileText.All)
        {
            using var hostile = Small(text);
            var run = hostile.Build("--no-import");
            Assert.True(run.ExitCode == 0, run.Error);
            var output = new HostileOutput(hostile, twin);
            findings.AddRange(output.Findings().Select(f => $"{text}: {f}"));
            outputs += output.Count;
            Assert.Contains("zqdescription", output.Text, StringComparison.Ordinal);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"settings: {HostileText.All.Count * 5} values, {outputs} outputs, {findings.Count} findings");
        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(40)));
    }

    [Fact]
    public void Hostile_dumps_and_bibliographies_come_in_as_text_or_are_reported()
    {
        using var site = new TestSite();
        site.Write("content/site.yaml", "title: \"T\"\nbaseUrl: \"https://lab.example/feed/\"\nauthors: { minPapers: 1 }\neditions: { perDay: 1000 }\n");
        for (var i = 0; i < HostileText.All.Count; i++)
            HostileDumps.Write(site, i);
        // A bibliography that is none is an error: it is left out, and the others come in.
        var broken = Broken().Matches(site.Build().Error).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.InRange(broken.Count, 1, 10);
        foreach (var file in broken)
            site.Delete(file);
        var run = site.Build();
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.All(run.Error.Split('\n'), line => Assert.True(line.All(c => !char.IsControl(c)) && Finding().IsMatch(line), line));

        var output = new HostileOutput(site, HostileTwin.OfAnySite());
        var findings = output.Findings().ToList();
        var lost = HostileDumps.Marks.Where(m => !output.Text.Contains(m.Mark, StringComparison.OrdinalIgnoreCase) && !broken.Contains(m.File) && !run.Error.Contains(m.File, StringComparison.Ordinal)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"import: {HostileText.All.Count} texts, {HostileDumps.ValueCount} values, {broken.Count} bibliographies refused, {output.Count} outputs, {findings.Count} findings, {lost.Count} lost");
        Assert.True(findings.Count == 0, $"{findings.Count} findings\n{string.Join('\n', findings.Take(40))}");
        Assert.Empty(lost);

        // What was written reads back as it was meant: a second run finds nothing new.
        var before = site.Snapshot("content");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(before, site.Snapshot("content"));
    }

    [GeneratedRegex("^(content/dumps/[^:]+\\.bib):[0-9]+:[0-9]+: error: ", RegexOptions.Multiline)]
    private static partial Regex Broken();

    [GeneratedRegex("^(?:content/[^:]+:[0-9]+:[0-9]+: (?:error|warning): .*|)$")]
    private static partial Regex Finding();

    // A value that is no YAML hides what is wrong behind it, so one look is not enough.
    private static HashSet<string> FindRefused()
    {
        for (var refused = new HashSet<string>(StringComparer.Ordinal); ;)
        {
            using var site = new HostileSite("default", text => text, refused);
            if (site.Refused() is not { Count: > 0 } more)
                return refused;
            refused.UnionWith(more);
        }
    }

    private static TestSite Small(string text)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(text);
        var value = (string mark) => quoted[..^1] + $" {mark}\"";
        var site = new TestSite();
        site.Write("content/site.yaml", $"title: {value("zqtitle")}\nbaseUrl: \"https://lab.example/feed/\"\ndescription: {value("zqdescription")}\nauthor: {value("zqauthor")}\nextra: {{ x: {value("zqextra")} }}\n");
        site.Write("content/topics/t.md", "---\ntitle: \"T\"\n---\n");
        site.Write("content/papers/one.md", TestSite.Paper("One", more: "authors: [\"Ada Lovelace\"]\ntopics: [\"t\"]\n") + "\n## Notes\n\nx\n");
        site.Write("content/pages/subscribe.md", $"---\ntitle: {value("zqmenu")}\nmenu: 1\n---\n\nx\n");
        return site;
    }
}

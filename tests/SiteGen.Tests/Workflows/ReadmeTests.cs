using System.Text.RegularExpressions;
using SiteGen.Cli.Commands;
using SiteGen.Content;
using SiteGen.Tests.Serve;

namespace SiteGen.Tests.Workflows;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void Every_setting_stands_in_the_readme_and_no_other() =>
        Assert.Equal(SettingKeys(), TableKeys("## Settings").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("### A paper", typeof(Paper))]
    [InlineData("### A topic", typeof(Topic))]
    [InlineData("### A page", typeof(Page))]
    public void Every_key_of_front_matter_stands_in_the_readme_and_no_other(string heading, Type record)
    {
        string[] notInFrontMatter = ["slug", "path", "written", "abstract", "abstractLine", "notes", "notesLine", "body", "bodyLine", "code"];
        var keys = record.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Except(notInFrontMatter);

        Assert.Equal(keys.Order(StringComparer.Ordinal), TableKeys(heading).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_option_of_serving_stands_in_the_readme_and_the_command_says_its_line()
    {
        foreach (var option in ServeCommand.Create(new FakeBuild().Build, _ => true).Options)
            Assert.Contains($"`{option.Name}{(option.HelpName is { } value ? " " + value : "")}`", Section("## Commands"), StringComparison.Ordinal);
        Assert.Contains($"sitegen new     {NewCommand.Create().Arguments[0].Name}\n", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_a_new_feed_are_all_there_are_with_their_defaults()
    {
        var settings = new Workflow(Repository.Read("src/SiteGen/Scaffold/files/content/site.yaml"));
        var keys = settings.Keys().SelectMany(k => settings.Keys(k) is { Count: > 0 } parts ? parts.Select(p => k + "." + p) : [k]);
        var defaults = new SiteSettings();

        Assert.Equal(SettingKeys().Except(["extra"]), keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            $"{defaults.PapersPerDay} {defaults.FeedItems} {defaults.ListItems} {defaults.AuthorMinPapers} {defaults.RelatedCount}",
            $"{settings["editions", "perDay"]} {settings["feeds", "items"]} {settings["lists", "items"]} {settings["authors", "minPapers"]} {settings["related", "count"]}");
        Assert.Equal((defaults.Theme, defaults.Language), (settings.Text("theme"), settings.Text("language")));
    }

    [Fact]
    public void The_variables_that_the_workflows_read_stand_in_the_readme()
    {
        var read = new[] { ".github/workflows/publish.yml", ".github/workflows/publish-sharded.yml", "src/SiteGen/Scaffold/files/.github/workflows/publish.yml" }
            .SelectMany(file => Variable().Matches(Repository.Read(file)).Select(m => m.Groups[1].Value))
            .Distinct();

        Assert.All(read, name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_heading_that_is_linked_to_exists()
    {
        var anchors = Heading().Matches(Readme).Select(m => m.Groups[1].Value.ToLowerInvariant().Replace(' ', '-')).ToList();

        Assert.All(Anchor().Matches(Readme).Select(m => m.Groups[1].Value), anchor => Assert.Contains(anchor, anchors));
    }

    // The doc comment of each setting names its key in <c>; what follows it in <c> is an example.
    private static IEnumerable<string> SettingKeys() =>
        Setting().Matches(Repository.Read("src/SiteGen/Content/SiteSettings.cs")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> TableKeys(string heading) => Row().Matches(Section(heading)).Select(m => m.Groups[1].Value);

    private static string Section(string heading)
    {
        var start = Readme.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = Readme.IndexOf("\n##", start + heading.Length, StringComparison.Ordinal);
        // The Notes of the example paper are no section.
        while (end >= 0 && Readme[end..].StartsWith("\n## Notes", StringComparison.Ordinal))
            end = Readme.IndexOf("\n##", end + 1, StringComparison.Ordinal);
        return Readme[start..end];
    }

    [GeneratedRegex(@"\(<c>([a-zA-Z.]+)</c>[,)][^\n]*\n\s*public ")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `([a-zA-Z.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"vars\.([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Anchor();
}

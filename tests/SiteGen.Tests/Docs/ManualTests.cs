using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using SiteGen.Check;
using SiteGen.Cli;
using SiteGen.Content;
using SiteGen.Tests.Workflows;
using SiteGen.Text.Queries;

namespace SiteGen.Tests.Docs;

/// <summary>Compares the manual (<c>content/pages/docs</c>) with the code.</summary>
public sealed partial class ManualTests
{
    // The keys that differ from the names of their properties.
    private static readonly Dictionary<string, string> OtherKeys = new(StringComparer.Ordinal) { ["isPick"] = "pick", ["curators"] = "by" };

    [Fact]
    public void The_manual_lists_exactly_the_settings_that_exist() =>
        Assert.Equal(SettingKeys(), TableKeys("settings", "## All keys").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("## A paper", typeof(Paper))]
    [InlineData("## A topic", typeof(Topic))]
    [InlineData("## A curator", typeof(Curator))]
    [InlineData("## An introduction", typeof(Introduction))]
    [InlineData("## A page", typeof(Page))]
    public void The_manual_lists_exactly_the_keys_of_front_matter_that_exist(string heading, Type record)
    {
        string[] notInFrontMatter =
            ["slug", "path", "written", "abstract", "abstractLine", "notes", "notesLine", "body", "bodyLine", "code", "isIndex", "day"];
        var keys = record.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])
            .Except(notInFrontMatter)
            .Select(name => OtherKeys.GetValueOrDefault(name, name));

        Assert.Equal(keys.Order(StringComparer.Ordinal), TableKeys("content", heading).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manual_lists_every_command_and_every_option_with_its_short_form()
    {
        var manual = Manual("commands");
        foreach (var command in CommandLine.CreateRoot().Subcommands)
        {
            Assert.Contains($"sitegen {command.Name}", manual, StringComparison.Ordinal);
            foreach (var option in command.Options.Where(o => o.Name != "--help"))
            {
                var usage = option.Name + (option.HelpName is { } value ? " " + value : "");
                Assert.Contains($"| `{usage}` | {string.Join(", ", option.Aliases.Select(alias => $"`{alias}`"))}", manual, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_manual_lists_every_field_of_queries_and_the_examples_are_queries()
    {
        var manual = Manual("queries");
        var names = Enum.GetNames<QueryField>().Select(name => name.ToLowerInvariant());
        Assert.True(Query.Parse("has:?", out var error) is null);

        Assert.All([.. names, "year", "has"], name => Assert.Contains($"| `{name}:", manual, StringComparison.Ordinal));
        var values = error!.Message.Split("one of ")[1].Split(", ");
        Assert.All(values, value => Assert.Contains($"`has:{value}`", manual, StringComparison.Ordinal));
        var examples = Example().Matches(manual).Select(m => m.Groups[1].Value).ToList();
        Assert.True(examples.Count > 20);
        Assert.All(examples, example => Assert.True(Query.Parse(example, out var wrong) is not null, $"{example}: {wrong}"));
        Assert.Contains(Query.MaxLength.ToString("N0", CultureInfo.InvariantCulture) + " characters", manual, StringComparison.Ordinal);
        Assert.Contains($"{Query.MaxTerms} terms", manual, StringComparison.Ordinal);
        Assert.Contains($"{Query.MaxDepth} levels", manual, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manual_lists_every_rule_of_the_check()
    {
        var rules = typeof(CheckRules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetValue(null)!).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains($"`{rule}`", Manual("checks"), StringComparison.Ordinal));
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
        Assert.Equal((defaults.Theme.Value, defaults.Language), (settings.Text("theme"), settings.Text("language")));
    }

    [Fact]
    public void The_manual_explains_every_variable_that_the_workflows_read()
    {
        var read = new[] { ".github/workflows/publish.yml", ".github/workflows/publish-sharded.yml", "src/SiteGen/Scaffold/files/.github/workflows/publish.yml" }
            .SelectMany(file => Variable().Matches(Repository.Read(file)).Select(m => m.Groups[1].Value))
            .Distinct();

        Assert.All(read, name => Assert.Contains($"`{name}`", Manual("start") + Manual("publishing"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_manual_gives_a_reason_for_every_package()
    {
        var packages = Package().Matches(Repository.Read("Directory.Packages.props")).Select(m => m.Groups[1].Value);

        Assert.All(packages, package => Assert.Contains(package.Replace(".mtp-v2", "", StringComparison.Ordinal), Manual("architecture"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_is_short_and_its_links_lead_to_files()
    {
        var readme = Repository.Read("README.md");

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(readme), 1_000, 6_000);
        foreach (var file in new[] { "README.md", ".github/CONTRIBUTING.md", "SECURITY.md" })
        {
            var folder = Path.GetDirectoryName(Repository.PathOf(file))!;
            Assert.All(
                Link().Matches(Repository.Read(file)).Select(m => m.Groups[1].Value).Where(link => !link.Contains(':', StringComparison.Ordinal) && link != "../../releases"),
                link => Assert.True(File.Exists(Path.Combine(folder, link)), $"{file} links to {link}"));
        }
    }

    // The doc comment of each setting names its key in <c>; what follows it in <c> is an example.
    private static IEnumerable<string> SettingKeys() =>
        Setting().Matches(Repository.Read("src/SiteGen/Content/SiteSettings.cs")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);

    private static string Manual(string page) => Repository.Read($"content/pages/docs/{page}.md");

    private static IEnumerable<string> TableKeys(string page, string heading) => Row().Matches(Section(Manual(page), heading)).Select(m => m.Groups[1].Value);

    private static string Section(string text, string heading)
    {
        var start = text.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = text.IndexOf("\n##", start + heading.Length, StringComparison.Ordinal);
        // The Notes of the example paper do not start a section.
        while (end >= 0 && text[end..].StartsWith("\n## Notes", StringComparison.Ordinal))
            end = text.IndexOf("\n##", end + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    [GeneratedRegex(@"\(<c>([a-zA-Z.]+)</c>[,)](?:[^\n]*\n\s*///)*[^\n]*\n\s*public ")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `([a-zA-Z.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    // The first cell of each row has one example or several.
    [GeneratedRegex(@"(?<=^\| [^|\n]*)`([^`\n]+)`", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"vars\.([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"PackageVersion Include=""([^""]+)""")]
    private static partial Regex Package();

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}

using SiteGen.Scaffold;

namespace SiteGen.Tests.Scaffold;

public sealed class NewSiteTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private readonly string _parent = Directory.CreateTempSubdirectory("sitegen-new-").FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void A_new_feed_has_all_files_that_publishing_needs()
    {
        var folder = Path.Combine(_parent, "feed");

        var result = Write(folder);

        Assert.Null(result.Error);
        Assert.Equal(
            [
                ".gitattributes", ".github/dependabot.yml", ".github/scripts/commit-import.sh", ".github/scripts/get-sitegen.sh",
                ".github/scripts/keep-alive.sh", ".github/scripts/report-sources.sh", ".github/workflows/publish.yml", ".gitignore", "README.md", "content/dumps/README.md",
                "content/pages/about.md", "content/pages/subscribe.md", "content/papers/an-example-paper.md", "content/site.yaml",
                "content/sources/arxiv.yaml", "content/sources/huggingface.yaml", "content/topics/language-models.md",
            ],
            result.Files);
        Assert.Equal(result.Files, FilesIn(folder));
    }

    [Fact]
    public void Its_list_of_recipients_stays_out_of_the_repository()
    {
        Write(_parent);

        Assert.Contains("recipients.txt\n", File.ReadAllText(Path.Combine(_parent, ".gitignore")), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_scripts_are_those_of_this_repository()
    {
        Write(_parent);

        foreach (var script in new[] { ".github/scripts/commit-import.sh", ".github/scripts/keep-alive.sh" })
            Assert.Equal(Repository.Read(script), File.ReadAllText(Path.Combine(_parent, script)));
    }

    [Fact]
    public void A_released_program_writes_a_workflow_that_uses_its_release()
    {
        Assert.Null(NewSite.Write(_parent, Day, new ProgramRelease("lab/sitegen", "v1.2.3")).Error);

        var workflow = File.ReadAllText(Path.Combine(_parent, ".github/workflows/publish.yml"));
        Assert.Contains("SITEGEN_REPOSITORY: ${{ vars.SITEGEN_REPOSITORY || 'lab/sitegen' }}\n", workflow, StringComparison.Ordinal);
        Assert.Contains("SITEGEN_VERSION: ${{ vars.SITEGEN_VERSION || 'v1.2.3' }}\n", workflow, StringComparison.Ordinal);
        var readme = File.ReadAllText(Path.Combine(_parent, "README.md"));
        Assert.Contains("https://github.com/lab/sitegen/releases", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("SITEGEN_REPOSITORY", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreleased_program_says_which_variable_to_set()
    {
        Assert.Null(Write(_parent).Error);

        var workflow = File.ReadAllText(Path.Combine(_parent, ".github/workflows/publish.yml"));
        Assert.Contains("SITEGEN_REPOSITORY: ${{ vars.SITEGEN_REPOSITORY || '' }}\n", workflow, StringComparison.Ordinal);
        var readme = File.ReadAllText(Path.Combine(_parent, "README.md"));
        Assert.Contains("\n3. Under *Secrets and variables*", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void All_placeholders_are_filled_in()
    {
        foreach (var release in new[] { null, new ProgramRelease("lab/sitegen", "v1.2.3") })
        {
            var folder = Path.Combine(_parent, release?.Tag ?? "none");
            NewSite.Write(folder, Day, release);
            Assert.All(FilesIn(folder), file => Assert.DoesNotMatch("%[A-Z]+%", File.ReadAllText(Path.Combine(folder, file))));
        }

        var paper = File.ReadAllText(Path.Combine(_parent, "none/content/papers/an-example-paper.md"));
        Assert.Contains("date: \"2026-11-23\"\n", paper, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/lab/sitegen", "1.2.3+abc", "lab/sitegen v1.2.3")]
    [InlineData("https://github.com/lab/sitegen", "1.2.3-rc.1", "lab/sitegen v1.2.3-rc.1")]
    [InlineData("https://elsewhere.example/lab/sitegen", "1.2.3", " ")]
    [InlineData(null, "1.2.3", " ")]
    public void A_release_has_a_repository_and_a_version(string? address, string version, string expected)
    {
        var release = ProgramRelease.FromBuild(address, version);
        Assert.Equal(expected, $"{release?.Repository} {release?.Tag}");
    }

    [Fact]
    public void A_fresh_clone_counts_as_empty()
    {
        Directory.CreateDirectory(Path.Combine(_parent, ".git"));

        Assert.Null(Write(_parent).Error);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_refused_and_unchanged()
    {
        File.WriteAllText(Path.Combine(_parent, "README.md"), "mine");

        var result = Write(_parent);

        Assert.Equal($"{_parent} is not empty; name a new or empty folder", result.Error);
        Assert.Equal(["README.md"], FilesIn(_parent));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_parent, "README.md")));
    }

    [Fact]
    public void A_file_is_refused()
    {
        var file = Path.Combine(_parent, "file");
        File.WriteAllText(file, "mine");

        Assert.Equal($"{file} is a file; name a new or empty folder", Write(file).Error);
    }

    [Fact]
    public void A_folder_below_a_file_is_an_error_without_an_exception()
    {
        var file = Path.Combine(_parent, "file");
        File.WriteAllText(file, "mine");

        Assert.StartsWith($"cannot write to {file}", Write(Path.Combine(file, "feed")).Error, StringComparison.Ordinal);
    }

    private static NewSiteResult Write(string folder) => NewSite.Write(folder, Day, null);

    private static List<string> FilesIn(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
}

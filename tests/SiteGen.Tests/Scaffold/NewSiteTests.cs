using SiteGen.Scaffold;

namespace SiteGen.Tests.Scaffold;

public sealed class NewSiteTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("sitegen-new-").FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void A_new_feed_has_everything_that_publishing_needs()
    {
        var folder = Path.Combine(_parent, "feed");

        var result = NewSite.Write(folder);

        Assert.Null(result.Error);
        Assert.Equal(
            [
                ".gitattributes", ".github/scripts/commit-import.sh", ".github/scripts/keep-alive.sh", ".github/workflows/publish.yml",
                ".gitignore", "README.md", "content/dumps/README.md", "content/pages/about.md", "content/pages/subscribe.md",
                "content/site.yaml", "content/topics/computer-vision.md", "content/topics/language-models.md", "content/topics/retrieval.md",
            ],
            result.Files);
        Assert.Equal(result.Files, FilesIn(folder));
    }

    [Fact]
    public void Its_scripts_are_those_that_this_repository_runs_itself()
    {
        NewSite.Write(_parent);

        foreach (var script in new[] { ".github/scripts/commit-import.sh", ".github/scripts/keep-alive.sh" })
            Assert.Equal(Repository.Read(script), File.ReadAllText(Path.Combine(_parent, script)));
    }

    [Fact]
    public void A_fresh_clone_counts_as_empty()
    {
        Directory.CreateDirectory(Path.Combine(_parent, ".git"));

        Assert.Null(NewSite.Write(_parent).Error);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_refused_and_left_as_it_was()
    {
        File.WriteAllText(Path.Combine(_parent, "README.md"), "mine");

        var result = NewSite.Write(_parent);

        Assert.Equal($"{_parent} is not empty; name a folder that is new or empty", result.Error);
        Assert.Equal(["README.md"], FilesIn(_parent));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_parent, "README.md")));
    }

    [Fact]
    public void A_file_is_refused()
    {
        var file = Path.Combine(_parent, "file");
        File.WriteAllText(file, "mine");

        Assert.Equal($"{file} is a file; name a folder that is new or empty", NewSite.Write(file).Error);
    }

    [Fact]
    public void A_folder_below_a_file_is_an_error_and_no_exception()
    {
        var file = Path.Combine(_parent, "file");
        File.WriteAllText(file, "mine");

        Assert.StartsWith($"cannot write to {file}", NewSite.Write(Path.Combine(file, "feed")).Error, StringComparison.Ordinal);
    }

    private static List<string> FilesIn(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
}


namespace SiteGen.Tests.Scaffold;

[EndToEnd]
public sealed class NewCommandTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("sitegen-new-").FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void It_prints_the_next_steps()
    {
        var folder = Path.Combine(_parent, "feed");

        var (code, output, error) = ProgramUnderTest.Run("new", folder);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            $"""
            A new feed is in {folder} (17 files). Next:
            1. Name it in {Path.Combine(folder, "content", "site.yaml")}.
               Switch on a source in {Path.Combine(folder, "content", "sources")} and run: sitegen fetch --source {folder}
               Or put a dump into {Path.Combine(folder, "content", "dumps")}.
            2. Look at it: sitegen serve --source {folder} --open
            3. Publish it: push it to GitHub and follow {Path.Combine(folder, "README.md")}.

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_an_error_with_the_reason()
    {
        File.WriteAllText(Path.Combine(_parent, "mine"), "");

        var (code, output, error) = ProgramUnderTest.Run("new", _parent);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal($"sitegen: error: {_parent} is not empty; name a new or empty folder\n", error);
    }
}

using System.Diagnostics;

namespace SiteGen.Tests.Hostile;

/// <summary>File names, links, folders and pipes that a build must refuse or survive.</summary>
[EndToEnd]
public sealed class HostileNamesTests : IDisposable
{
    private const string InvalidName =
        "the file's name becomes an address and may hold only lower-case letters a-z, digits and single hyphens; rename it";
    private const string LeadsOut = "this link leads out of the source folder, whose files are published; put the file itself here";

    private readonly HostileSite _site = new();
    private readonly TestSite _outside = new("""
        -- secret.md --
        ---
        title: "Secret"
        date: "2026-11-20"
        ---
        -- secret.txt --
        A Secret Title Of All
        We show that it works. It is proven at length.
        -- theme.yaml --
        extends: "default"
        """);

    public void Dispose()
    {
        _site.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [InlineData("-.md", "")]
    [InlineData("a..md", "a")]
    [InlineData("a .md", "a")]
    [InlineData("One.md", "one")]
    [InlineData("оne.md", "one")]
    [InlineData("ｏne.md", "one")]
    [InlineData("x.md.md", "x-md")]
    [InlineData("%2e%2e.md", "2e-2e")]
    public void A_file_name_that_is_not_a_slug_is_refused(string name, string suggestion)
    {
        _site.WritePaper("Text.", "content/papers/" + name);
        var advice = suggestion.Length > 0 ? $", for instance to '{suggestion}.md'" : "";
        _site.AssertRefused($"content/papers/{name}:1:1: error: {InvalidName}{advice}");
    }

    [Theory]
    [InlineData("content/papers/.md")]
    [InlineData("content/papers/..md")]
    [InlineData("content/papers/._x.md")]
    [InlineData("content/papers/x.md~")]
    [InlineData("content/papers/#x.md#")]
    [InlineData("content/papers/.trash/y.md")]
    [InlineData("content/pages/._about.md")]
    [InlineData("content/topics/#nlp.md#")]
    [InlineData("content/dumps/._x.txt")]
    [InlineData("content/dumps/x.txt~")]
    [InlineData("content/dumps/#x.bib#")]
    public void A_file_of_an_editor_or_the_system_is_not_read(string path)
    {
        _site.Write(path, "\u0005\u0016\u0007 not for anyone");
        _site.AssertBuilds();
    }

    [Fact]
    public void A_lock_of_an_editor_which_is_a_broken_link_is_not_read()
    {
        _site.WritePaper("Text.");
        _site.Link("content/papers/.#x.md", "me@machine.1234:5678");
        _site.AssertBuilds();
    }

    [Theory]
    [InlineData("con.md", "con-paper")]
    [InlineData("NUL.md", "nul-paper")]
    [InlineData("aux.txt.md", "aux-txt")]
    [InlineData("com1.md", "com1-paper")]
    public void A_file_name_that_Windows_reserves_is_refused(string name, string suggestion)
    {
        _site.WritePaper("Text.", "content/papers/" + name);
        _site.AssertRefused(
            $"content/papers/{name}:1:1: error: Windows keeps this name for a device, so that not everyone could open the file; "
            + $"rename it, for instance to '{suggestion}.md'");
    }

    [Fact]
    public void A_file_name_that_is_too_long_is_refused()
    {
        var name = new string('s', 240);
        _site.WritePaper("Text.", $"content/papers/{name}.md");
        _site.AssertRefused(
            $"content/papers/{name}.md:1:1: error: this name has more than 150 characters, so that not everyone could open the file; "
            + $"rename it, for instance to '{new string('s', 80)}.md'");
    }

    [Fact]
    public void An_import_creates_only_safe_file_names()
    {
        var longTitle = string.Join(' ', Enumerable.Repeat("Word", 300));
        string[] titles = ["CON", "...", "../../etc/passwd", "深層学習の研究", "🚀🚀🚀", "One", "ОNE", "ONE?!", longTitle];
        var entries = titles.Select((title, i) => $"@misc{{k{i}, title = {{{{{title}}}}}, doi = {{10.1000/x{i}}}}}\n");
        _site.Write("content/dumps/x.bib", string.Concat(entries));
        _site.AssertBuilds();
        // "One" in three spellings: the existing paper, one with a Cyrillic letter, and one with other punctuation.
        Assert.Equal(
            [
                "10-1000-x1.md", "10-1000-x3.md", "10-1000-x4.md", "con-paper.md", "etc-passwd.md", "one-2.md", "one-3.md", "one.md",
                string.Join('-', Enumerable.Repeat("word", 16)) + ".md",
            ],
            _site.Files("content/papers"));
    }

    [Fact]
    public void The_import_log_cannot_name_a_file_outside_the_source_folder()
    {
        _site.Write(
            "content/dumps/imported.yaml",
            "dumps: []\npapers:\n  - slug: \"../../../evil\"\n    ids: [\"title:a second title of papers\"]\n    fields: []\n"
            + "    pending: \"2026-11-20\"\n");
        _site.Write("content/dumps/x.txt", "A Second Title Of Papers\nWe show that it works. It is proven at length.\n");
        _site.AssertRefused(
            "content/dumps/imported.yaml:3:11: error: '../../../evil' is not a slug; restore the file from version control");
        Assert.False(File.Exists(Path.Combine(_site.Root, "../evil.md")));
    }

    [Fact]
    public void The_import_log_may_list_a_dump_twice()
    {
        _site.Write(
            "content/dumps/imported.yaml",
            "dumps:\n  - file: \"a\"\n    sha256: \"0\"\n  - file: \"a\"\n    sha256: \"1\"\npapers: []\n");
        _site.AssertBuilds();
    }

    [Theory]
    [InlineData("content/papers/x.md", "secret.md")]
    [InlineData("content/topics/x.md", "secret.md")]
    [InlineData("content/pages/x.md", "secret.md")]
    [InlineData("content/pages/folder", "")]
    [InlineData("content/dumps/x.txt", "secret.txt")]
    [InlineData("content/dumps/x.bib", "secret.txt")]
    [InlineData("content/dumps/imported.yaml", "secret.txt")]
    [InlineData("content/site.yaml", "theme.yaml")]
    [InlineData("themes/mine/theme.yaml", "theme.yaml")]
    [InlineData("themes/mine/layouts/404.html", "secret.txt")]
    [InlineData("themes/mine/layouts", "")]
    [InlineData("themes/mine/assets/x.txt", "secret.txt")]
    public void A_link_out_of_the_source_folder_is_refused(string path, string target)
    {
        _site.Link(path, Path.Combine(_outside.Root, target));
        _site.AssertRefused($"{path}:1:1: error: {LeadsOut}");
    }

    [Fact]
    public void Broken_links_cyclic_links_and_links_to_folders_are_refused()
    {
        _site.Link("content/papers/a.md", "nowhere.md");
        _site.Link("content/papers/b.md", "b.md");
        _site.Link("content/papers/c", "..");
        _site.Link("content/papers/d.md", "/dev/zero");
        _site.AssertRefused(
            "content/papers/a.md:1:1: error: this link is broken; remove it",
            "content/papers/b.md:1:1: error: this link is broken; remove it",
            "content/papers/c:1:1: error: this is a link to a folder, which is not followed; put the files themselves here",
            $"content/papers/d.md:1:1: error: {LeadsOut}");
    }

    [Fact]
    public void A_link_to_a_file_within_the_source_is_followed()
    {
        _site.Write("content/shared/two.md", TestSite.Paper("Two of the shared"));
        _site.Link("content/papers/two.md", "../shared/two.md");
        _site.AssertBuilds();
        Assert.Contains("Two of the shared", _site.Read("_site/papers/two/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_with_the_name_of_a_file_are_refused()
    {
        foreach (var folder in (string[])["content/papers/x.md", "content/dumps/x.txt", "themes/mine/layouts/404.html"])
            Directory.CreateDirectory(_site.FullPath(folder));
        const string message = ":1:1: error: this is a folder with the name of a file; rename it";
        _site.AssertRefused("content/papers/x.md" + message, "content/dumps/x.txt" + message, "themes/mine/layouts/404.html" + message);
    }

    [Fact]
    public void Folders_nested_more_deeply_than_the_system_has_paths_for_are_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs Unix tools");
        var papers = _site.FullPath("content/papers");
        Run("perl", "-e", "chdir $ARGV[0]; for (1..1000) { mkdir 'dddddddd'; chdir 'dddddddd' } open(F, '>x.md')", papers);
        _site.AssertRefused("content/papers:1:1: error: the folders in it are nested too deeply to be read; move their files up");
        Run("rm", "-r", Path.Combine(papers, "dddddddd"));

        static void Run(string program, params string[] arguments)
        {
            using var process = Process.Start(program, arguments);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }

    [Fact]
    public void A_settings_file_that_is_a_folder_is_refused()
    {
        File.Delete(_site.FullPath("content/site.yaml"));
        Directory.CreateDirectory(_site.FullPath("content/site.yaml"));
        _site.AssertRefused("content/site.yaml:1:1: error: this is a folder with the name of a file; rename it");
    }

    [Theory]
    [InlineData(
        "content/papers/x.md",
        ":1:1: error: front matter is missing; begin the file with a line '---', then title: \"…\", then a line '---'")]
    [InlineData(
        "content/dumps/x.txt",
        ":1:1: error: no paper found; expected a line with a title and after it a line with its abstract, for each paper")]
    [InlineData(
        "content/dumps/x.bib",
        ":1:1: error: no entry found; expected BibTeX or biblatex entries such as @article{key, title = {…}}")]
    [InlineData("content/site.yaml", ":1:1: error: there are no settings here; add at least title: \"…\" and baseUrl: \"https://…/\"")]
    public void A_pipe_is_read_as_empty_without_blocking(string path, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders");
        File.Delete(_site.FullPath(path));
        using (var make = Process.Start("mkfifo", [_site.FullPath(path)]))
            make.WaitForExit();
        _site.AssertRefused(path + message);
    }

    [Fact]
    public void A_pipe_instead_of_the_import_log_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders");
        using (var make = Process.Start("mkfifo", [_site.FullPath("content/dumps/imported.yaml")]))
            make.WaitForExit();
        _site.Write("content/dumps/x.txt", "A Second Title Of Papers\nWe show that it works. It is proven at length.\n");
        _site.AssertBuilds();
        Assert.Contains("a-second-title-of-papers", _site.Read("content/dumps/imported.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_read_permission_is_reported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "an administrator may read every file");
        _site.WritePaper("Text.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_site.FullPath("content/papers/x.md"), UnixFileMode.None);
        var file = _site.FullPath("content/papers/x.md");
        _site.AssertRefused($"content/papers/x.md: error: cannot be read: Access to the path '{file}' is denied");
    }
}

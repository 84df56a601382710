using SiteGen.Serve;

namespace SiteGen.Tests.Serve;

public sealed class SiteFileTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("sitegen-files-").FullName;
    private readonly string _site;

    public SiteFileTests()
    {
        _site = Path.Combine(_parent, "site");
        string[] files = ["index.html", "about.html", "papers/x/index.html", "papers/x.bib", "../secret.txt", "../site-2/index.html"];
        foreach (var file in files)
        {
            var path = Path.GetFullPath(Path.Combine(_site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/papers/x/", "papers/x/index.html")]
    [InlineData("/papers/x.bib", "papers/x.bib")]
    [InlineData("/about", "about.html")]
    public void An_address_finds_its_file(string address, string file) =>
        Assert.Equal(new SiteFile(Path.Combine(_site, file), null), SiteFile.Find(_site, address));

    [Theory]
    [InlineData("/papers/x", "/papers/x/")]
    [InlineData("//papers/x", "/papers/x/")]
    public void A_folder_without_its_slash_redirects_to_the_folder_on_this_host(string address, string target) =>
        Assert.Equal(new SiteFile(null, target), SiteFile.Find(_site, address));

    [Theory]
    [InlineData("/papers/")]
    [InlineData("/papers")]
    [InlineData("/index.html/")]
    [InlineData("/../secret.txt")]
    [InlineData("/papers/../../secret.txt")]
    [InlineData("/../site-2/")]
    [InlineData("//etc/hostname")]
    [InlineData("/a\0b")]
    public void An_address_without_a_page_or_outside_the_site_finds_nothing(string address) =>
        Assert.Equal(default, SiteFile.Find(_site, address));
}

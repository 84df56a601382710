using SiteGen.Content;
using SiteGen.Content.Images;

namespace SiteGen.Tests.Content;

/// <summary>Reads the images of a site and compares them with what papers say.</summary>
public sealed class ImageTests : IDisposable
{
    // The beginnings of images of 40 x 30 pixels that browsers and encoders wrote.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAYAAABe3VzdAAAAdUlE";

    private const string Jpeg = "/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAeACgDASIAAhEBAxEB";

    private const string Webp = "UklGRlgAAABXRUJQVlA4IEwAAADwAwCdASooAB4AP3GszF20rSik";

    private const string LosslessWebp = "UklGRjAAAABXRUJQVlA4TCMAAAAvJ0AHEA8wRIM4IvMf8FATAAkD";

    private const string ExtendedWebp = "UklGRmgCAABXRUJQVlA4WAoAAAAwAAAAJwAAHQAASUNDUMgBAAAA";

    private const string Avif = "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAGNbWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA"
        + "AGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAsaWxvYwAAAABEAAACAAEAAAABAAAB1QAAACkAAgAAAAEAAAG1AAAAIAAAAEJpaW5m"
        + "AAAAAAACAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAAAaaW5mZQIAAAAAAgAAYXYwMUFscGhhAAAAABppcmVmAAAAAAAAAA5h"
        + "dXhsAAIAAQABAAAAw2lwcnAAAACdaXBjbwAAABRpc3BlAAAAAAAAACgAAAAeAAAAEHBpeGk=";

    private const string Gif = "R0lGODlhKAAeAIAAAAAAAP///yH5BAEAAAAALAAAAAAoAB4AAAIBRAA7";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private void WriteImage(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_site.FullPath("content/images/" + name))!);
        File.WriteAllBytes(_site.FullPath("content/images/" + name), bytes);
    }

    private (SiteContent Content, string[] Messages) Read()
    {
        var diagnostics = new DiagnosticBag();
        var content = ContentReader.Read(_site.Root, 1, diagnostics);
        return (content, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    [Theory]
    [InlineData("png", Png)]
    [InlineData("jpeg", Jpeg)]
    [InlineData("webp", Webp)]
    [InlineData("webp", LosslessWebp)]
    [InlineData("webp", ExtendedWebp)]
    [InlineData("avif", Avif)]
    [InlineData("gif", Gif)]
    public void The_header_tells_format_and_size(string format, string base64) =>
        Assert.Equal(new ImageHeader(format, 40, 30), ImageHeader.Parse(Convert.FromBase64String(base64)));

    [Theory]
    [InlineData(Png)]
    [InlineData(Jpeg)]
    [InlineData(Webp)]
    [InlineData(LosslessWebp)]
    [InlineData(ExtendedWebp)]
    [InlineData(Avif)]
    [InlineData(Gif)]
    public void A_damaged_header_is_no_error_of_the_program(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0xFF;
            Assert.True(ImageHeader.Parse(bytes.AsSpan(0, i)) is null or { Width: > 0, Height: > 0 });
            Assert.True(ImageHeader.Parse(damaged) is null or { Width: > 0, Height: > 0 });
        }
    }

    [Fact]
    public void Images_are_found_in_sub_folders_by_name()
    {
        WriteImage("b.png", Convert.FromBase64String(Png));
        WriteImage("2026/a.jpg", Convert.FromBase64String(Jpeg));
        _site.Write("content/papers/x.md", TestSite.Paper("X", more: "image: \"b.png\"\nimageAlt: \"A red box\"\n"));
        var (content, messages) = Read();
        Assert.Empty(messages);
        Assert.Equal(
            [new("2026/a.jpg", "content/images/2026/a.jpg", 40, 30), new SiteImage("b.png", "content/images/b.png", 40, 30)],
            content.Images);
        Assert.Equal(("b.png", "A red box"), (content.Papers[0].Image!.Value.Value, content.Papers[0].ImageAlt));
    }

    [Theory]
    [InlineData("a.svg", "<svg/>", "warning: this file is not published; only .png, .jpg, .webp, .avif and .gif are")]
    [InlineData("a.png", "<svg/>", "error: this file is no image that can be read; save it again as PNG, JPEG, WebP, AVIF or GIF")]
    [InlineData("a.png", "GIF89a\u0001\0\u0001\0", "error: this file is GIF by its content; give it the extension of that format")]
    [InlineData(
        "My picture.png", "x",
        "error: the image's name becomes an address and may hold only lower-case letters a-z, digits and '-', '_', '.', "
            + "in at most 150 characters; rename it")]
    public void A_file_that_is_no_image_is_reported(string name, string text, string message)
    {
        WriteImage(name, System.Text.Encoding.Latin1.GetBytes(text));
        var (content, messages) = Read();
        Assert.Empty(content.Images);
        Assert.Equal([$"content/images/{name}:1:1: {message}"], messages);
    }

    [Fact]
    public void A_picture_that_does_not_exist_is_an_error_at_its_position()
    {
        WriteImage("tree.png", Convert.FromBase64String(Png));
        _site.Write("content/papers/x.md", TestSite.Paper("X", more: "image: \"tre.png\"\n"));
        _site.Write("content/papers/y.md", TestSite.Paper("Y", more: "image: \"../../../etc/secret.png\"\n"));
        Assert.Equal(
            [
                "content/papers/x.md:4:8: error: there is no image 'tre.png'; did you mean 'tree.png'?",
                "content/papers/y.md:4:8: error: there is no image '../../../etc/secret.png'; put the file into content/images/",
            ],
            Read().Messages);
    }

    [Fact, EndToEnd]
    public void A_site_shows_pictures_in_lists_and_on_pages_with_their_size()
    {
        WriteImage("tree.png", Convert.FromBase64String(Png));
        _site.Write("content/papers/x.md", TestSite.Paper("X", more: "image: \"tree.png\"\nimageAlt: \"A <red> box\"\n"));
        _site.Write("content/pages/about.md", "---\ntitle: \"About\"\n---\n\n![A tree](../images/tree.png)\n");
        var run = _site.Build("--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("image", _site.Run("check").Error, StringComparison.Ordinal);
        Assert.Equal(Png, Convert.ToBase64String(File.ReadAllBytes(_site.FullPath("_site/images/tree.png"))));
        const string Size = "src=\"/papers/images/tree.png\" width=\"40\" height=\"30\"";
        var home = _site.Read("_site/index.html");
        Assert.Contains($"<img class=\"thumb\" {Size} alt=\"\" loading=\"lazy\">", home, StringComparison.Ordinal);
        var page = _site.Read("_site/papers/x/index.html");
        Assert.Contains($"<img class=\"figure\" {Size} alt=\"A &lt;red&gt; box\" loading=\"lazy\">", page, StringComparison.Ordinal);
        const string Shared = "<meta property=\"og:image\" content=\"https://lab.example/papers/images/tree.png\">";
        Assert.Contains(Shared, page, StringComparison.Ordinal);
        Assert.Contains("src=\"/papers/images/tree.png\"", _site.Read("_site/about/index.html"), StringComparison.Ordinal);
    }
}

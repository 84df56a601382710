using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class SettingsReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void The_theme_keeps_its_position_for_errors_about_it() =>
        Assert.Equal(new Located<string>("plian", new SourcePosition(3, 8)), Read("title: \"T\"\nbaseUrl: \"https://x.example/\"\ntheme: \"plian\"\n").Theme);

    [Theory]
    [InlineData("theme: \"\"\n")]
    [InlineData("")]
    public void Settings_without_a_theme_name_have_the_default_theme_without_a_position(string line) =>
        Assert.Equal(new Located<string>("default", SourcePosition.None), Read("title: \"T\"\nbaseUrl: \"https://x.example/\"\n" + line).Theme);

    private SiteSettings Read(string text) => SettingsReader.Read(text, _diagnostics.ForFile("content/site.yaml"));
}

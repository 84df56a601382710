using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class SettingsReaderTests
{
    private const string Required = "title: \"T\"\nbaseUrl: \"https://x.example/\"\n";

    [Fact]
    public void The_theme_keeps_its_position_for_errors_about_it() =>
        Assert.Equal(new Located<string>("plian", new SourcePosition(3, 8)), Read(Required + "theme: \"plian\"\n").Theme);

    [Theory]
    [InlineData("theme: \"\"\n")]
    [InlineData("")]
    public void Settings_without_a_theme_name_have_the_default_theme_without_a_position(string line) =>
        Assert.Equal(new Located<string>("default", SourcePosition.None), Read(Required + line).Theme);

    private static SiteSettings Read(string text) => SettingsReader.Read(text, new DiagnosticBag().ForFile("content/site.yaml"));
}

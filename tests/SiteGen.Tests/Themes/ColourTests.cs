using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Themes;

/// <summary>The colours of the shipped themes meet WCAG 2.2 AA in light and dark, for every pair that can be combined.</summary>
public sealed partial class ColourTests
{
    private const double Text = 4.5;
    private const double Shape = 3;

    private static readonly string[] Grounds = ["ground", "raised"];

    public static TheoryData<string, string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, string, double>();
        foreach (var theme in (string[])["default", "plain"])
        {
            foreach (var ground in Grounds)
            {
                foreach (var text in (string[])["ink", "soft", "accent"])
                    pairs.Add(theme, text, ground, Text);
                pairs.Add(theme, "control", ground, Shape);
            }

            // Text in the background colour on a hovered button, and text in search hits.
            pairs.Add(theme, "ground", "accent", Text);
            pairs.Add(theme, "ground", "ink", Text);
            foreach (var text in (string[])["ink", "soft", "accent"])
                pairs.Add(theme, text, "mark", Text);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_colour_can_be_read_on_its_ground(string theme, string front, string back, double least)
    {
        var colours = Colours(theme);
        Assert.True(Contrast(colours[front].Light, colours[back].Light) >= least, $"light: {Contrast(colours[front].Light, colours[back].Light):0.00}");
        Assert.True(Contrast(colours[front].Dark, colours[back].Dark) >= least, $"dark: {Contrast(colours[front].Dark, colours[back].Dark):0.00}");
    }

    [Fact]
    public void The_hues_of_the_map_stand_out_from_the_ground()
    {
        var ground = Colours("default")["ground"];
        var hues = Definition().Matches(File.ReadAllText(Path.Combine(Repository.PathOf("themes"), "default", "assets", "map.css")));
        Assert.Equal(8, hues.Count);
        Assert.All(hues, hue => Assert.InRange(Contrast(hue.Groups[2].Value, ground.Light), Shape, 21));
        Assert.All(hues, hue => Assert.InRange(Contrast(hue.Groups[3].Value, ground.Dark), Shape, 21));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#1d1b18", "#1d1b18", 1)]
    public void Contrast_is_computed_as_in_the_guidelines(string one, string other, double expected) =>
        Assert.Equal(expected, Contrast(one, other), 0.001);

    [Fact]
    public void Style_sheets_name_colours_by_variables_only()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("themes"), "*.css", SearchOption.AllDirectories))
        {
            var css = Definition().Replace(Comment().Replace(File.ReadAllText(file), ""), "");
            css = css[..(css.IndexOf("@media print", StringComparison.Ordinal) is >= 0 and var print ? print : css.Length)];
            Assert.False(Literal().IsMatch(css), $"{Path.GetFileName(file)}: {Literal().Match(css).Value}");
        }
    }

    private static Dictionary<string, (string Light, string Dark)> Colours(string theme)
    {
        var css = File.ReadAllText(Path.Combine(Repository.PathOf("themes"), theme, "assets", "style.css"));
        return Definition().Matches(css).ToDictionary(m => m.Groups[1].Value, m => (m.Groups[2].Value, m.Groups[3].Value), StringComparer.Ordinal);
    }

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);")]
    private static partial Regex Definition();

    [GeneratedRegex("/\\*.*?\\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("#[0-9a-f]{3,8}\\b(?=[^{}]*;)|\\b(?:rgb|hsl|oklch|lab|color-mix)a?\\(", RegexOptions.IgnoreCase)]
    private static partial Regex Literal();
}

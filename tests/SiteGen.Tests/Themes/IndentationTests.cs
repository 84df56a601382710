using Scriban;
using SiteGen.Themes;

namespace SiteGen.Tests.Themes;

public sealed class IndentationTests
{
    [Theory]
    [InlineData("<ul>\n  <li>a</li>\n\t<li>b</li>\n</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("  {{ 1 }} <b>x</b>\n    y", "1 <b>x</b>\ny")]
    [InlineData("{{~ if true ~}}\n    <p>\n{{~ end ~}}\n", "<p>\n")]
    [InlineData("<pre>\n  a{{ 1 }}\n  b</pre>\n  c", "<pre>\n  a1\n  b</pre>\nc")]
    [InlineData("<script>\n  a\n</script>\n  <preview>\n  c", "<script>\n  a\n</script>\n<preview>\nc")]
    public void Markup_loses_its_indentation_but_text_that_shows_it_does_not(string source, string expected)
    {
        var template = Template.Parse(source);
        IndentationRemover.Remove(template.Page, source);
        Assert.Equal(expected, template.Render());
    }
}

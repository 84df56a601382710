using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

public sealed class ScrollableElementsTests
{
    private readonly MarkdownRenderer _renderer = new(new SiteUrls(new Uri("https://lab.example/repo/")));

    [Theory]
    [InlineData("| a |\n| --- |\n| b |", "<table tabindex=\"0\">")]
    [InlineData("$$\nx\n$$", "<p class=\"math\" tabindex=\"0\"><math ")]
    [InlineData("So $$x$$ holds.", "<p tabindex=\"0\">So <math ")]
    public void An_element_that_may_scroll_is_focusable_on_a_page_but_not_in_a_feed(string markdown, string beginning)
    {
        Assert.StartsWith(beginning, Render(markdown, AddressForm.Local), StringComparison.Ordinal);
        Assert.DoesNotContain("tabindex", Render(markdown, AddressForm.Absolute), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text with $x$ in it.")]
    [InlineData("```\ncode\n```")]
    public void Other_elements_are_not_focusable(string markdown) =>
        Assert.DoesNotContain("tabindex", Render(markdown, AddressForm.Local), StringComparison.Ordinal);

    private string Render(string markdown, AddressForm form) =>
        _renderer.Render(new MarkdownSource(markdown, "a.md", 1), new RenderOptions(form, "/"), new DiagnosticBag()).Body.Text;
}

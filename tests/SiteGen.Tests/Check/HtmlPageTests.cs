using AngleSharp.Html.Parser;
using CsCheck;
using SiteGen.Check.Links;

namespace SiteGen.Tests.Check;

public sealed class HtmlPageTests
{
    [Fact]
    public void Links_and_ids_are_those_that_a_browser_would_find()
    {
        var page = HtmlPage.Read("""
            <!doctype html><title><a href="/title/"></title><base href=x>
            <a href="/a/?x=1&amp;y=2" ID='one'>A</a><img src=b.png alt="<a href='/alt/'>"><a href="/a/?x=1&amp;y=2">again</a>
            <script src="/s.js">"<a href='/script/' id=no>"</script><style>a[href="/style/"]{}</style><textarea><a href="/text/"></textarea>
            <!-- <a href="/comment/"> --><svg><title/><use href="#p"/></svg><p data-href="/data/" id="zwei">
            """);
        Assert.Equal(["x", "/a/?x=1&y=2", "b.png", "/s.js", "#p"], page.Addresses);
        Assert.Equal(["one", "zwei"], page.Ids);
    }

    private static readonly string[] Pieces =
    [
        "<a href=", "\"/x/\"", "'", "\"", ">", "</a>", "<script>", "</script>", "<!--", "-->", " id=i", "<p ", "&amp;", "text ", "<title>",
        "</title>", "=", "/", "<",
    ];

    [Fact]
    public void The_tokenizer_finds_the_same_in_broken_markup_as_a_full_parser() =>
        Gen.OneOf(Array.ConvertAll(Pieces, Gen.Const)).Array[0, 20].Select(string.Concat).Sample(
            html =>
            {
                using var document = new HtmlParser().ParseDocument(html);
                var expected = document.All.Select(e => e.GetAttribute("href")).OfType<string>().ToHashSet();
                Assert.Subset(HtmlPage.Read(html).Addresses.ToHashSet(), expected);
            },
            iter: 2000);
}

using SiteGen.Content;

namespace SiteGen.Tests.Content;

public class CommonTextsTests
{
    [Fact]
    public void A_text_that_comes_again_is_held_once()
    {
        var texts = new CommonTexts(10);

        var first = texts.One(New("ICML 2026"));

        Assert.Same(first, texts.One(New("ICML 2026")));
        Assert.Same(first, texts.One("at ICML 2026".AsSpan(3)));
        Assert.NotSame(first, texts.One(New("ICML 2027")));
    }

    [Fact]
    public void What_comes_when_it_is_full_stays_as_it_is()
    {
        var texts = new CommonTexts(1);
        var first = texts.One(New("one"));
        var second = New("two");

        Assert.Same(second, texts.One(second));
        Assert.Equal("two", texts.One(New("two")));
        Assert.Same(first, texts.One(New("one")));
    }

    [Fact]
    public void Threads_that_meet_a_text_at_once_get_the_same()
    {
        var texts = new CommonTexts(1000);

        var found = Enumerable.Range(0, 20_000).AsParallel().WithDegreeOfParallelism(4)
            .Select(i => texts.One(New($"venue {i % 50}"))).GroupBy(text => text).ToList();

        Assert.Equal(50, found.Count);
        Assert.All(found, same => Assert.All(same, text => Assert.Same(same.Key, text)));
    }

    // A string of its own, as a file that is read gives one.
    private static string New(string text) => new(text.AsSpan());
}

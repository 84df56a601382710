using System.Text;
using Scriban;
using SiteGen.Themes;

namespace SiteGen.Tests.Themes;

public sealed class PartialCacheTests
{
    private static readonly Template Partial = Template.Parse("x");

    [Fact]
    public void Values_are_found_by_value_and_objects_by_reference()
    {
        var cache = new PartialCache();
        var paper = new Version(1, 2);
        cache.Add(new PartialCache.Key(Partial, paper, "a" + 1, true), "text"u8);

        Assert.Equal("text", Printed(cache, new PartialCache.Key(Partial, paper, "a" + 1, true)));
        Assert.Null(Printed(cache, new PartialCache.Key(Partial, new Version(1, 2), "a1", true)));
        Assert.Null(Printed(cache, new PartialCache.Key(Partial, paper, "a1", false)));
        Assert.Null(Printed(cache, new PartialCache.Key(Template.Parse("x"), paper, "a1", true)));
    }

    [Fact]
    public void What_is_asked_for_stays_and_the_rest_is_forgotten()
    {
        var cache = new PartialCache();
        var filling = Encoding.UTF8.GetBytes(new string('f', 1000));
        cache.Add(Numbered(0), "asked for"u8);
        for (var i = 1; i < 100_000; i++)
        {
            cache.Add(Numbered(i), filling);
            Assert.Equal("asked for", Printed(cache, Numbered(0)));
        }

        // Of a kept result nothing is lost when what it stands in is used again.
        for (var i = 0; i < 100_000; i++)
        {
            if (Printed(cache, Numbered(i)) is { } known)
                Assert.Equal(i == 0 ? "asked for" : new string('f', 1000), known);
            cache.Add(Numbered(i + 200_000), Encoding.UTF8.GetBytes(new string('g', 1000)));
        }

        Assert.Null(Printed(cache, Numbered(1)));
        Assert.Equal(1000, Printed(cache, Numbered(299_999))?.Length);
    }

    [Fact]
    public void Each_result_is_that_of_its_key_however_many_threads_ask()
    {
        var cache = new PartialCache();
        Parallel.For(0, 200_000, i =>
        {
            var number = i % 30_000;
            var text = $"{number} {new string('x', number % 1500)}";
            if (Printed(cache, Numbered(number)) is { } known)
                Assert.Equal(text, known);
            else
                cache.Add(Numbered(number), Encoding.UTF8.GetBytes(text));
        });
    }

    [Fact]
    public void What_is_longer_than_a_mebibyte_is_not_remembered()
    {
        var cache = new PartialCache();
        var longest = new string('l', 1 << 20);
        cache.Add(Numbered(1), "short"u8);
        cache.Add(Numbered(2), Encoding.UTF8.GetBytes(longest + "l"));
        cache.Add(Numbered(3), Encoding.UTF8.GetBytes(longest));
        cache.Add(Numbered(4), "short again"u8);
        Assert.Equal("short", Printed(cache, Numbered(1)));
        Assert.Null(Printed(cache, Numbered(2)));
        Assert.Equal(longest, Printed(cache, Numbered(3)));
        Assert.Equal("short again", Printed(cache, Numbered(4)));
    }

    private static PartialCache.Key Numbered(int number) => new(Partial, number, null, null);

    private static string? Printed(PartialCache cache, PartialCache.Key key)
    {
        var output = new TextOutput();
        return cache.TryPrint(key, output) ? output.ToString() : null;
    }
}

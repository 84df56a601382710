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
        cache.Add(new PartialCache.Key(Partial, paper, "a" + 1, true), [1]);

        Assert.True(cache.TryGet(new PartialCache.Key(Partial, paper, "a" + 1, true), out var text));
        Assert.Equal([1], text);
        Assert.False(cache.TryGet(new PartialCache.Key(Partial, new Version(1, 2), "a1", true), out _));
        Assert.False(cache.TryGet(new PartialCache.Key(Partial, paper, "a1", false), out _));
        Assert.False(cache.TryGet(new PartialCache.Key(Template.Parse("x"), paper, "a1", true), out _));
    }

    [Fact]
    public void What_is_asked_for_stays_and_the_rest_is_forgotten()
    {
        var cache = new PartialCache();
        for (var i = 0; i < 100_000; i++)
        {
            cache.Add(new PartialCache.Key(Partial, i, null, null), [2]);
            if (i > 0)
                Assert.True(cache.TryGet(new PartialCache.Key(Partial, 0, null, null), out _));
        }

        Assert.False(cache.TryGet(new PartialCache.Key(Partial, 1, null, null), out _));
        Assert.True(cache.TryGet(new PartialCache.Key(Partial, 99_999, null, null), out _));
    }
}

using System.Text;
using Scriban;
using SiteGen.Themes;
using SiteGen.Themes.Caching;
using SiteGen.Themes.Models;

namespace SiteGen.Tests.Themes;

public sealed class PartialCacheTests
{
    private static readonly Template Partial = Template.Parse("x");

    [Fact]
    public void Values_are_found_by_value_and_sources_by_reference()
    {
        var cache = new PartialCache();
        var paper = new Version(1, 2);
        cache.Add(new PartialKey(Partial, Entry(paper), Value("a" + 1), Value(true)), "text"u8);

        Assert.Equal("text", Print(cache, new PartialKey(Partial, Entry(paper), Value("a" + 1), Value(true))));
        Assert.Null(Print(cache, new PartialKey(Partial, Entry(new Version(1, 2)), Value("a1"), Value(true))));
        Assert.Null(Print(cache, new PartialKey(Partial, Entry(paper), Value("a1"), Value(false))));
        Assert.Null(Print(cache, new PartialKey(Template.Parse("x"), Entry(paper), Value("a1"), Value(true))));
    }

    [Fact]
    public void Models_of_two_kinds_that_are_built_from_one_source_have_different_outputs()
    {
        var cache = new PartialCache();
        var paper = new Version(1, 2);
        var entry = new ModelShape<Version>("entry", isCacheable: true, new ModelMember<Version>("text", v => v.ToString()));
        var card = new ModelShape<Version>("card", isCacheable: true, new ModelMember<Version>("text", v => "card " + v));
        cache.Add(Key(entry.Create(paper)), "1.2"u8);
        cache.Add(Key(card.Create(paper)), "card 1.2"u8);

        Assert.Equal("1.2", Print(cache, Key(entry.Create(paper))));
        Assert.Equal("card 1.2", Print(cache, Key(card.Create(paper))));

        static PartialKey Key(ModelObject model) => new(Partial, model.CacheKey!.Value, CacheKey.Null, CacheKey.Null);
    }

    [Fact]
    public void A_plain_value_is_never_taken_for_a_model()
    {
        var cache = new PartialCache();
        cache.Add(new PartialKey(Partial, Value("a"), CacheKey.Null, CacheKey.Null), "a value"u8);
        Assert.Null(Print(cache, new PartialKey(Partial, Entry("a"), CacheKey.Null, CacheKey.Null)));
    }

    [Fact]
    public void What_is_read_stays_and_the_rest_is_forgotten()
    {
        var cache = new PartialCache();
        var filling = Encoding.UTF8.GetBytes(new string('f', 1000));
        cache.Add(Numbered(0), "read"u8);
        for (var i = 1; i < 100_000; i++)
        {
            cache.Add(Numbered(i), filling);
            Assert.Equal("read", Print(cache, Numbered(0)));
        }

        // A cached result is not damaged when the memory that it was copied from is reused.
        for (var i = 0; i < 100_000; i++)
        {
            if (Print(cache, Numbered(i)) is { } known)
                Assert.Equal(i == 0 ? "read" : new string('f', 1000), known);
            cache.Add(Numbered(i + 200_000), Encoding.UTF8.GetBytes(new string('g', 1000)));
        }

        Assert.Null(Print(cache, Numbered(1)));
        Assert.Equal(1000, Print(cache, Numbered(299_999))?.Length);
    }

    [Fact]
    public void Each_result_belongs_to_its_key_however_many_threads_use_the_cache()
    {
        var cache = new PartialCache();
        Parallel.For(0, 200_000, i =>
        {
            var number = i % 30_000;
            var text = $"{number} {new string('x', number % 1500)}";
            if (Print(cache, Numbered(number)) is { } known)
                Assert.Equal(text, known);
            else
                cache.Add(Numbered(number), Encoding.UTF8.GetBytes(text));
        });
    }

    [Fact]
    public void A_result_longer_than_a_mebibyte_is_not_cached()
    {
        var cache = new PartialCache();
        var longest = new string('l', 1 << 20);
        cache.Add(Numbered(1), "short"u8);
        cache.Add(Numbered(2), Encoding.UTF8.GetBytes(longest + "l"));
        cache.Add(Numbered(3), Encoding.UTF8.GetBytes(longest));
        cache.Add(Numbered(4), "short again"u8);
        Assert.Equal("short", Print(cache, Numbered(1)));
        Assert.Null(Print(cache, Numbered(2)));
        Assert.Equal(longest, Print(cache, Numbered(3)));
        Assert.Equal("short again", Print(cache, Numbered(4)));
    }

    private static CacheKey Entry(object source) => new("entry", source);

    private static CacheKey Value(object value) => CacheKey.FromValue(value)!.Value;

    private static PartialKey Numbered(int number) => new(Partial, Value(number), CacheKey.Null, CacheKey.Null);

    private static string? Print(PartialCache cache, PartialKey key)
    {
        var output = new TextOutput();
        return cache.TryPrint(key, output) ? output.ToString() : null;
    }
}

using SiteGen.Search;

namespace SiteGen.Tests.Search;

public sealed class PackedWordsTests
{
    [Fact]
    public void Unpacking_returns_the_words_in_order_with_their_counts()
    {
        WordCount[] words =
        [
            new(0, new FieldCounts(0, 0, 1)),
            new(127, new FieldCounts(1, 0, 0)),
            new(64, new FieldCounts(0, 2, 300)),
            new(20_000_000, new FieldCounts(ushort.MaxValue, ushort.MaxValue, ushort.MaxValue)),
        ];
        var writer = new VarintWriter();
        foreach (var (word, counts) in words)
            PackedWords.Pack(writer, word, counts);
        var read = new List<WordCount>();
        foreach (var word in new PackedWords(writer.ToArrayAndReset(), default))
            read.Add(word);
        Assert.Equal(words, read);
    }

    [Fact]
    public void A_paper_without_words_has_none()
    {
        foreach (var _ in new PackedWords([], default))
            Assert.Fail("the paper has a word");
    }
}

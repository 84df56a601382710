using SiteGen.Search;

namespace SiteGen.Tests.Search;

/// <summary>The words of a paper come back as they were packed.</summary>
public sealed class PaperWordsTests
{
    [Fact]
    public void Words_come_back_in_their_order_with_their_counts()
    {
        WordCount[] words =
        [
            new(0, new FieldCounts(0, 0, 1)),
            new(127, new FieldCounts(1, 0, 0)),
            new(64, new FieldCounts(0, 2, 300)),
            new(20_000_000, new FieldCounts(ushort.MaxValue, ushort.MaxValue, ushort.MaxValue)),
        ];
        var writer = new ByteWriter();
        foreach (var (word, counts) in words)
            PaperWords.Pack(writer, word, counts);
        var read = new List<WordCount>();
        foreach (var word in new PaperWords(writer.Take(), default))
            read.Add(word);
        Assert.Equal(words, read);
    }

    [Fact]
    public void A_paper_without_words_has_none()
    {
        foreach (var _ in new PaperWords([], default))
            Assert.Fail("there is a word");
    }
}

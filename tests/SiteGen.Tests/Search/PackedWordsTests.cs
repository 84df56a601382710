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
        var packer = new WordPacker();
        foreach (var (word, counts) in words)
            packer.Add(word, counts, []);
        var read = new List<WordCount>();
        foreach (var word in packer.Finish(default))
            read.Add(word);
        Assert.Equal(words, read);
    }

    [Fact]
    public void Positions_are_kept_apart_in_and_outside_the_abstract()
    {
        var packer = new WordPacker();
        packer.Add(3, new FieldCounts(1, 0, 1), [WordPosition.Pack(TextField.Title, 2), WordPosition.Pack(TextField.Abstract, 40)]);
        packer.Add(4, new FieldCounts(0, 0, 1), [WordPosition.Pack(TextField.Abstract, 41)]);
        var words = packer.Finish(default).GetEnumerator();
        Assert.True(words.MoveNext());
        Assert.Equal([35, 222, 4], words.Positions.ToArray());
        Assert.Equal([34], words.ProminentPositions.ToArray());
        Assert.True(words.MoveNext());
        Assert.Equal([144, 5], words.Positions.ToArray());
        Assert.True(words.ProminentPositions.IsEmpty);
    }

    [Fact]
    public void A_paper_without_words_has_none()
    {
        foreach (var _ in new PackedWords([], default))
            Assert.Fail("the paper has a word");
    }
}

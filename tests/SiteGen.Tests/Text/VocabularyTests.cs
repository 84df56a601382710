using CsCheck;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

/// <summary>Words and their numbers.</summary>
public sealed class VocabularyTests
{
    // Of few letters, so that words come again, and of all lengths around those that are read at once.
    [Fact]
    public void A_word_has_the_number_of_its_first_place_among_different_words() =>
        Gen.String[Gen.Char['a', 'c'], 0, 13].Array[0, 300].Sample(words =>
        {
            var vocabulary = new Vocabulary();
            var different = new List<string>();
            foreach (var word in words)
            {
                if (!different.Contains(word, StringComparer.Ordinal))
                    different.Add(word);
                var number = different.IndexOf(word);
                Assert.Equal(number, vocabulary.Number(word));
                Assert.Equal(number, vocabulary.Number(word.AsSpan()));
            }

            Assert.Equal(different, vocabulary.Words);
        });

    [Fact]
    public void Many_words_keep_their_numbers()
    {
        var vocabulary = new Vocabulary();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 100_000; i++)
                Assert.Equal(i, vocabulary.Number($"word {i}"));
        }
    }
}

using CsCheck;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class VocabularyTests
{
    // Few letters, so that words repeat.
    [Fact]
    public void A_word_has_the_index_of_its_first_occurrence_among_distinct_words() =>
        Gen.String[Gen.Char['a', 'c'], 0, 13].Array[0, 300].Sample(words =>
        {
            var vocabulary = new Vocabulary();
            var distinct = new List<string>();
            foreach (var word in words)
            {
                if (!distinct.Contains(word, StringComparer.Ordinal))
                    distinct.Add(word);
                var number = distinct.IndexOf(word);
                Assert.Equal(number, vocabulary.Number(word));
                Assert.Equal(number, vocabulary.Number(word.AsSpan()));
            }

            Assert.Equal(distinct, vocabulary.Words);
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

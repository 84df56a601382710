using SiteGen.Text.Terms;

namespace SiteGen.Tests.Text.Terms;

public sealed class TermTableTests
{
    [Fact]
    public void Terms_are_stems_and_pairs_of_neighbours_that_two_texts_have()
    {
        var table = Build(("Distilling networks", "Only here."), ("Distilled network", "Nowhere else."));
        Assert.Equal(["distil", "distil network", "network"], ListTerms(table, 0));
        Assert.Equal(ListTerms(table, 0), ListTerms(table, 1));
        Assert.All(table.Counts[0], count => Assert.Equal(3, count.Count));
    }

    [Fact]
    public void Function_words_count_inside_pairs_only()
    {
        var table = Build(("A code of conduct", ""), ("The code of conduct", ""));
        Assert.Equal(["cod", "cod of", "conduct", "of conduct"], ListTerms(table, 0));
    }

    [Fact]
    public void No_pair_spans_punctuation_the_end_of_a_title_or_a_formula()
    {
        var table = Build(("Alpha", "Beta. Gamma, delta $x$ epsilon"), ("Alpha", "Beta. Gamma, delta $x$ epsilon"));
        Assert.DoesNotContain(ListTerms(table, 0), term => term.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_other_languages_are_not_stemmed()
    {
        var table = Build(
            ("Apuntes de redes", "Las redes neuronales de los apuntes son el tema."), ("Redes", "Las redes de los apuntes."), ("Networks", "The networks."));
        Assert.Contains("redes", ListTerms(table, 0));
        Assert.Contains("apuntes", ListTerms(table, 0));
    }

    [Fact]
    public void Another_text_is_read_with_the_terms_of_the_table()
    {
        var table = Build(("Distilling networks", ""), ("Distilled network", ""));
        Assert.Equal(table.Counts[0], table.Read(new TermText("Network of unknown words, distilled networks", ""), 3)
            .Select(c => c with { Count = 3 }));
        Assert.Empty(table.Read(new TermText("Something else", ""), 3));
    }

    [Fact]
    public void The_number_of_threads_makes_no_difference()
    {
        TermText[] texts = [.. Enumerable.Range(0, 50).Select(i => new TermText($"Title {i % 7} of word{i % 5}", $"Text with word{i % 11} and other{i % 3} words."))];
        var one = TermTable.Build(texts, 3, jobs: 1);
        var many = TermTable.Build(texts, 3, jobs: 7);
        Assert.Equal(one.TermCount, many.TermCount);
        Assert.All(Enumerable.Range(0, texts.Length), i => Assert.Equal(ListTerms(one, i), ListTerms(many, i)));
    }

    private static TermTable Build(params (string Title, string Text)[] texts) =>
        TermTable.Build([.. texts.Select(t => new TermText(t.Title, t.Text))], 3, 1);

    private static IEnumerable<string> ListTerms(TermTable table, int text) => table.Counts[text]
        .Select(count => table.IsPair(count.Term)
            ? $"{table.GetWord(table.GetPair(count.Term).First).Trim()} {table.GetWord(table.GetPair(count.Term).Second).Trim()}"
            : table.GetWord(count.Term))
        .Order(StringComparer.Ordinal);
}

using CsCheck;
using SiteGen.Content;
using SiteGen.Import.Bibliographies;

namespace SiteGen.Tests.Import.Bibliographies;

public sealed class NameTests
{
    [Theory]
    [InlineData("Xinghao Wu", "Xinghao", "Wu", "")]
    [InlineData("Richard E Turner", "Richard E", "Turner", "")]
    [InlineData("D.~E. Knuth", "D. E.", "Knuth", "")]
    [InlineData("Ludwig van Beethoven", "Ludwig", "van Beethoven", "")]
    [InlineData("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph", "de la Vallée Poussin", "")]
    [InlineData("van Beethoven, Ludwig", "Ludwig", "van Beethoven", "")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther", "King", "Jr.")]
    [InlineData("von Neumann, John", "John", "von Neumann", "")]
    [InlineData("Thomas De Min", "Thomas De", "Min", "")]
    [InlineData("Thomas {De Min}", "Thomas", "De Min", "")]
    [InlineData("Wen-tau Yih", "Wen-tau", "Yih", "")]
    [InlineData("jean de la fontaine", "", "jean de la fontaine", "")]
    [InlineData("{GEMINI TEAM}", "", "GEMINI TEAM", "")]
    [InlineData("{Barnes and Noble}", "", "Barnes and Noble", "")]
    [InlineData("DeepSeek-AI", "", "DeepSeek-AI", "")]
    [InlineData("{\\O}rsted, Hans", "Hans", "Ørsted", "")]
    [InlineData("{\\'E}mile {\\'e}t{\\'e} Zola", "Émile", "été Zola", "")]
    [InlineData("Paul Erd{\\H{o}}s", "Paul", "Erdős", "")]
    [InlineData("family=Graf, given=Steffi, prefix=von", "Steffi", "von Graf", "")]
    public void A_name_is_read_by_the_rules_of_BibTeX(string text, string given, string family, string suffix) =>
        Assert.Equal(new PersonName(given, family, suffix), Assert.Single(BibNames.Parse(text)));

    [Theory]
    [InlineData("Anna Berg and Li Wei", "Anna Berg", "Li Wei")]
    [InlineData("Berg, Anna\n  AND  Li Wei and others", "Anna Berg", "Li Wei")]
    [InlineData("Anna Berg and  and Sandy Anderson", "Anna Berg", "Sandy Anderson")]
    [InlineData("{Barnes and Noble} and Anna Berg and ", "Barnes and Noble", "Anna Berg")]
    public void The_word_and_outside_braces_separates_names(string text, params string[] expected) =>
        Assert.Equal(expected, BibNames.Parse(text).Select(n => n.Display));

    [Theory]
    [InlineData("")]
    [InlineData(" and ")]
    [InlineData("others")]
    [InlineData(",")]
    [InlineData("{}")]
    public void A_list_without_names_is_empty(string text) => Assert.Empty(BibNames.Parse(text));

    [Fact]
    public void A_name_survives_a_round_trip()
    {
        var word = Gen.Char['a', 'z'].Array[2, 8].Select(c => char.ToUpperInvariant(c[0]) + new string(c, 1, c.Length - 1));
        Gen.Select(word, word, Gen.Bool).Sample((given, family, particle) =>
        {
            var name = new PersonName(given, particle ? "van " + family : family);
            return family == "And" || given == "And"
                || (BibNames.Parse(name.Inverted).SequenceEqual([name]) && BibNames.Parse(name.Display).SequenceEqual([name]));
        });
    }

    // Found by the fuzzer: front matter reads a comma as the end of the family name.
    [Theory]
    [InlineData("{Barnes and Noble, Inc.}", "Barnes and Noble Inc.")]
    [InlineData("{e{},}", "e")]
    public void Commas_in_a_braced_name_are_removed(string author, string family)
    {
        var name = Assert.Single(SiteGen.Import.Bibliographies.BibNames.Parse(author));
        Assert.Equal(new SiteGen.Content.PersonName("", family), name);
        Assert.Equal(name, SiteGen.Content.PersonName.Parse(name.ToString()));
    }
}

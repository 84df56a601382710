using CsCheck;
using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Lovelace, Ada", "Ada Lovelace")]
    [InlineData("van Beethoven, Ludwig", "van Beethoven, Ludwig", "Ludwig van Beethoven")]
    [InlineData("King, Jr., Martin Luther", "King, Jr., Martin Luther", "Martin Luther King Jr.")]
    [InlineData("Gemini Team,", "Gemini Team", "Gemini Team")]
    [InlineData("DeepSeek-AI", "DeepSeek-AI", "DeepSeek-AI")]
    public void A_name_has_one_written_and_two_displayed_forms(string written, string inverted, string display)
    {
        var name = PersonName.Parse(written);
        Assert.Equal((written, inverted, display), (name.ToString(), name.Inverted, name.Display));
    }

    [Fact]
    public void A_written_name_parses_to_the_same_name()
    {
        var words = OneOf("Ada", "B.", "Łukasz", "de", "King", "O'Neil", "李").Array[0, 3].Select(w => string.Join(' ', w));
        Gen.Select(words, words.Where(f => f.Length > 0), OneOf("", "Jr.", "III")).Sample((given, family, suffix) =>
        {
            var name = new PersonName(given, family, suffix);
            Assert.Equal(name, PersonName.Parse(name.ToString()));
        });
    }

    [Fact]
    public void Any_text_parsed_as_a_name_is_written_so_that_it_parses_to_the_same_name()
    {
        var pieces = OneOf(",", " ", "a", "Jr.", "\u00a0", "-").Array[0, 12].Select(string.Concat);
        pieces.Select(PersonName.Parse).Where(name => name.Family.Length > 0).Sample(
            name => Assert.Equal(name, PersonName.Parse(name.ToString())),
            iter: 20_000);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.OneOf(Array.ConvertAll(texts, Gen.Const));

    [Theory]
    [InlineData("丽娜", "汪", "汪丽娜", "汪, 丽娜")]
    [InlineData("太郎", "山田", "山田太郎", "山田, 太郎")]
    [InlineData("철수", "김", "김철수", "김, 철수")]
    [InlineData("", "汪丽娜", "汪丽娜", "汪丽娜")]
    [InlineData("Lina", "汪", "Lina 汪", "Lina 汪")]
    public void An_East_Asian_name_has_the_family_name_first(string given, string family, string display, string text)
    {
        var name = new PersonName(given, family);

        Assert.Equal(display, name.Display);
        Assert.Equal(text, name.ToString());
        Assert.Equal(name, PersonName.Parse(text));
    }
}

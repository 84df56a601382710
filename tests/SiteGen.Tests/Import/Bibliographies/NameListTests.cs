using SiteGen.Import.Bibliographies;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>Lists of names as people and programs write them, beyond the rules of BibTeX.</summary>
public sealed class NameListTests
{
    private static (string Names, string[] Warnings) Read(string value)
    {
        var warnings = new List<string>();
        var names = BibNames.Parse(value, warnings.Add);
        return (string.Join("|", names), [.. warnings.Distinct(StringComparer.Ordinal)]);
    }

    [Theory]
    [InlineData(@"Bj\o rn Berg and \L ukasz Nowy and Anton\'\i n Dvo\v r\'ak", "Bjørn Berg|Łukasz Nowy|Antonín Dvořák")]
    [InlineData(@"\ifmmode \check{Z}\else \v{Z}\fi{}ada, S. and Nov\ifmmode \acute{a}\else \'{a}\fi{}k, P.", "S. Žada|P. Novák")]
    [InlineData(@"Ann B. C.\ Berg and D.\ E.\ Dale", "Ann B. C. Berg|D. E. Dale")]
    [InlineData(@"K&ouml;nig, Karl and O&#39;Dale, Ann and O\textquotesingle Hara, S.", "Karl König|Ann O'Dale|S. O'Hara")]
    [InlineData(@"{\relax Ch}arles Berg and {\'E}mile Zola and \'{E}va {\'e}t{\'e} Li", "Charles Berg|Émile Zola|été Li, Éva")]
    [InlineData(@"Berg, Ann$^{1,*}$ and Li, Bo\textsuperscript{2}", "Ann Berg|Bo Li")]
    [InlineData(@"\textcolor[RGB]{1,2,3}{Ann Berg} and Ngo{\^{}} Li", "Ann Berg|Ngo^ Li")]
    public void TeX_and_entities_are_read_before_names_are_split(string value, string expected) =>
        Assert.Equal(expected, ReadWithoutWarning(value));

    [Theory]
    [InlineData("Berg, Ann and Li, Bo and et al.", "Ann Berg|Bo Li")]
    [InlineData("Berg, Ann and {et al.}", "Ann Berg")]
    [InlineData("Ann Berg et al.", "Ann Berg")]
    [InlineData("Berg, Ann and others", "Ann Berg")]
    public void Further_authors_are_left_out(string value, string expected) => Assert.Equal(expected, ReadWithoutWarning(value));

    [Theory]
    [InlineData("Ann Berg, Bo Li, Cy Cole", "Ann Berg|Bo Li|Cy Cole")]
    [InlineData("Ann Berg, Bo Li, and Cy Cole", "Ann Berg|Bo Li|Cy Cole")]
    [InlineData("Berg, A., Li, B. C., et al.", "A. Berg|B. C. Li")]
    [InlineData("Berg A, Li BC, van Dyck D", "A Berg|BC Li|van Dyck, D")]
    [InlineData("Berg, A.; Li, B.; Cole, C.", "A. Berg|B. Li|C. Cole")]
    [InlineData("Ann Berg & Bo Li", "Ann Berg|Bo Li")]
    [InlineData(@"Berg, A., Li, B., \& Cole, C.", "A. Berg|B. Li|C. Cole")]
    [InlineData("Berg, Ann, Li, Bo", "Ann Berg|Bo Li")]
    [InlineData("汪丽娜, 李小明, 王五", "汪丽娜|李小明|王五")]
    [InlineData("汪丽娜、李小明；王五", "汪丽娜|李小明|王五")]
    public void Other_separators_than_and_give_the_right_people_and_a_warning(string value, string expected)
    {
        var (names, warnings) = Read(value);

        Assert.Equal(expected, names);
        Assert.All(warnings, w => Assert.Contains("write 'and'", w, StringComparison.Ordinal));
        Assert.NotEmpty(warnings);
    }

    [Fact]
    public void Too_many_commas_in_one_name_are_a_warning()
    {
        var (names, warnings) = Read("Berg, Ann, Li");

        Assert.Equal("Berg, Ann, Li", names);
        Assert.Equal(["'Berg, Ann, Li' has too many commas for one name; write 'Family, Given' and 'and' between names"], warnings);
    }

    [Theory]
    [InlineData("King, Jr., Martin Luther", "King, Jr., Martin Luther")]
    [InlineData("King, Martin Luther, Jr.", "King, Jr., Martin Luther")]
    [InlineData("García Márquez, Gabriel José", "García Márquez, Gabriel José")]
    [InlineData("Procter & Gamble", "Procter & Gamble,")]
    [InlineData("{Barnes and Noble; Sons & Co}", "Barnes and Noble; Sons & Co,")]
    [InlineData("Wei Li 0002", "Wei Li")]
    public void What_may_be_one_name_stays_one(string value, string expected) => Assert.Equal(expected, ReadWithoutWarning(value));

    [Theory]
    [InlineData("given=Ann, family=Able, prefix=d', useprefix=true and given=Bob, family=Baker, prefix=al-", "Ann d'Able|Bob al-Baker")]
    [InlineData("family={Berg, Inc.}, given=Ann, given-i=A, suffix=Jr.", "Berg Inc., Jr., Ann")]
    [InlineData("d' Alembert, Jean and Jean de l' H{\\^o}pital", "Jean d'Alembert|de l'Hôpital, Jean")]
    [InlineData("\"family=Able, given=Ann, prefix=von\"", "von Able, Ann")]
    public void Particles_that_end_in_an_apostrophe_or_a_hyphen_touch_the_name(string value, string expected) =>
        Assert.Equal(expected, ReadWithoutWarning(value));

    [Theory]
    [InlineData("汪, 丽娜 and 李, 小明", "汪丽娜|李小明")]
    [InlineData("汪 丽娜 and 丽娜 汪", "汪丽娜|汪丽娜")]
    [InlineData("山田, 太郎 and 김, 철수 and タナカ, ジロウ", "山田太郎|김철수|タナカジロウ")]
    [InlineData("Wang, 丽娜", "丽娜 Wang")]
    public void East_Asian_names_are_shown_in_their_own_order(string value, string expected) =>
        Assert.Equal(expected, string.Join("|", BibNames.Parse(value).Select(n => n.Display)));

    [Fact]
    public void A_very_long_list_is_read_in_linear_time()
    {
        var many = string.Join(" & ", Enumerable.Repeat("Ann Berg", 50_000));

        Assert.Equal(50_000, BibNames.Parse(many).Count);
        Assert.Single(BibNames.Parse(string.Concat(Enumerable.Repeat("a ", 200_000))));
    }

    private static string ReadWithoutWarning(string value)
    {
        var (names, warnings) = Read(value);
        Assert.Empty(warnings);
        return names;
    }
}

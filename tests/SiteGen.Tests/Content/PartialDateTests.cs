using System.Globalization;
using CsCheck;
using SiteGen.Content;

namespace SiteGen.Tests.Content;

public class PartialDateTests
{
    private static readonly Gen<string> DateLike =
        from length in Gen.Int[4, 11]
        from numbers in Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 13], Gen.Int[0, 32])
        from odd in Gen.Char["---/ +٣9"]
        from at in Gen.Int[0, 30]
        select Damaged(string.Create(CultureInfo.InvariantCulture, $"{numbers.Item1:D4}-{numbers.Item2:D2}-{numbers.Item3:D2}x")[..length], odd, at);

    [Fact]
    public void Reads_what_dotnet_reads_of_the_three_forms_and_no_more() => DateLike.Sample(text =>
    {
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => "yyyy-MM-dd" };
        var expected = DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);

        Assert.Equal(expected, PartialDate.TryParse(text, out var date));
        Assert.Equal(expected && text.Length == 10, IsoDay.TryParse(text, out var whole));
        if (expected)
            Assert.Equal((text, day), (date.ToString(), new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1)));
        if (text.Length == 10)
            Assert.Equal(day, whole);
    });

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("0000", false)]
    [InlineData("0001", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-00", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("", false)]
    public void Takes_days_that_the_calendar_has(string text, bool isDate) => Assert.Equal(isDate, PartialDate.TryParse(text, out _));

    [Fact]
    public void A_date_with_less_comes_before_those_with_more_of_the_same()
    {
        string[] sorted = ["0999-12-31", "2016", "2016-01", "2016-01-01", "2016-01-31", "2016-02", "2017"];

        Assert.Equal(sorted, sorted.Reverse().Select(Parsed).Order().Select(date => date.ToString()));
    }

    private static PartialDate Parsed(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    private static string Damaged(string text, char odd, int at) => at < text.Length ? text[..at] + odd + text[(at + 1)..] : text;
}

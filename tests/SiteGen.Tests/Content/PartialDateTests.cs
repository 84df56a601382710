using System.Globalization;
using System.Text.RegularExpressions;
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
        let date = string.Create(CultureInfo.InvariantCulture, $"{numbers.Item1:D4}-{numbers.Item2:D2}-{numbers.Item3:D2}x")
        select Damaged(date[..length], odd, at);

    [Fact]
    public void Only_possible_dates_in_one_of_the_three_forms_are_parsed() => DateLike.Sample(text =>
    {
        var expected = Parts(text) is var (year, month, day)
            && year > 0 && month is null or (>= 1 and <= 12)
            && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month!.Value)));

        Assert.Equal(expected, PartialDate.TryParse(text, out var date));
        Assert.Equal(expected && text.Length == 10, IsoDay.TryParse(text, out var whole));
        if (expected)
            Assert.Equal((text, Parts(text)), (date.ToString(), (date.Year, date.Month, date.Day)));
        if (expected && text.Length == 10)
            Assert.Equal(date, new PartialDate(whole.Year, whole.Month, whole.Day));
    });

    private static (int Year, int? Month, int? Day)? Parts(string text)
    {
        if (!Regex.IsMatch(text, @"^[0-9]{4}(?:-[0-9]{2}){0,2}\z"))
            return null;
        var numbers = text.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return (numbers[0], numbers.Count > 1 ? numbers[1] : null, numbers.Count > 2 ? numbers[2] : null);
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("0000", false)]
    [InlineData("0001", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-00", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("", false)]
    public void Only_days_of_the_calendar_are_parsed(string text, bool isDate) => Assert.Equal(isDate, PartialDate.TryParse(text, out _));

    [Fact]
    public void A_less_precise_date_sorts_before_more_precise_dates_of_the_same_period()
    {
        string[] sorted = ["0999-12-31", "2016", "2016-01", "2016-01-01", "2016-01-31", "2016-02", "2017"];

        Assert.Equal(sorted, sorted.Reverse().Select(Parsed).Order().Select(date => date.ToString()));
    }

    private static PartialDate Parsed(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    private static string Damaged(string text, char odd, int at) => at < text.Length ? text[..at] + odd + text[(at + 1)..] : text;
}

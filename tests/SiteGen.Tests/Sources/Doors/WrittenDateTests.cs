using SiteGen.Sources.Doors;

namespace SiteGen.Tests.Sources.Doors;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2026-05-21T06:00:10Z", "2026-05-21")]
    [InlineData("2026-05-21", "2026-05-21")]
    [InlineData("2026", "2026")]
    [InlineData("2024/06", "2024-06")]
    [InlineData("1992-00-00", "1992")]
    [InlineData("Thu, 21 May 2026 06:00:10 -0700", "2026-05-21")]
    [InlineData("21 May 2026", "2026-05-21")]
    [InlineData("Thu, 21 May 2026 25:61:00 CET", "2026-05-21")]
    [InlineData("Available online 20 May 2026", "2026-05-20")]
    [InlineData("June 14, 2024", "2024-06-14")]
    [InlineData("January 07 , 2011", "2011-01-07")]
    [InlineData("Sept. 2024", "2024-09")]
    [InlineData("Spring 2023", "2023")]
    [InlineData("08/1993", "1993-08")]
    [InlineData("14/06/2024", "2024-06-14")]
    [InlineData("06/14/2024", "2024-06-14")]
    [InlineData("06/07/2024", "2024")]
    [InlineData("31 Feb 2026", "2026-02")]
    [InlineData("2026-13-40", "2026")]
    public void A_date_is_read_as_far_as_it_is_understood(string text, string expected) =>
        Assert.Equal(expected, WrittenDate.Read(text, LibraryDoorTest.Today)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 +0000")]
    [InlineData("9999-12-31")]
    [InlineData("21 May 26")]
    public void An_absurd_date_is_none(string? text) => Assert.Null(WrittenDate.Read(text, LibraryDoorTest.Today));
}

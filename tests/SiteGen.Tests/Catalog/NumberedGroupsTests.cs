using SiteGen.Catalog;

namespace SiteGen.Tests.Catalog;

public class NumberedGroupsTests
{
    private static readonly string[] Words = ["an", "edition", "of", "papers", "is", "a", "day's"];

    [Fact]
    public void Groups_come_in_the_order_of_their_first() => Assert.Equal(
        ["2: an of is", "7: edition", "6: papers", "1: a", "5: day's"], NumberedGroups.Of(Words, word => word.Length).Select(Text));

    [Fact]
    public void Groups_come_with_the_greatest_number_first() => Assert.Equal(
        ["7: edition", "6: papers", "5: day's", "2: an of is", "1: a"], NumberedGroups.GreatestFirst(Words, word => word.Length).Select(Text));

    [Fact]
    public void Nothing_has_no_groups() => Assert.Empty(NumberedGroups.Of(Array.Empty<string>(), word => word.Length));

    private static string Text(NumberedGroup<string> group) => $"{group.Number}: {string.Join(' ', group.Items)}";
}

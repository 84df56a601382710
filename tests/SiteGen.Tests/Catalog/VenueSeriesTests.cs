using SiteGen.Catalog;

namespace SiteGen.Tests.Catalog;

public sealed class VenueSeriesTests
{
    [Theory]
    [InlineData("NeurIPS 2022", "NeurIPS")]
    [InlineData("2021 IEEE Conference on Widgets", "IEEE Conference on Widgets")]
    [InlineData("Journal of Widgets 48(1), 2022", "Journal of Widgets")]
    [InlineData("ACL 2024 (short papers)", "ACL")]
    [InlineData("Widgets, Inc. Reports", "Widgets")]
    [InlineData("Proceedings of the 3rd Widget Conference", "Proceedings of the Widget Conference")]
    [InlineData("Widget Proceedings Vol-1896", "Widget Proceedings")]
    [InlineData("Machine Learning: Science and Technology 3(1):015016", "Machine Learning: Science and Technology")]
    [InlineData("Widgets Findings of ABC 2023", "Widgets Findings of ABC")]
    [InlineData("2024", null)]
    [InlineData("(workshop)", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Year_volume_and_remarks_are_no_part_of_the_series(string? venue, string? series) =>
        Assert.Equal(series, VenueSeries.Find(venue));
}

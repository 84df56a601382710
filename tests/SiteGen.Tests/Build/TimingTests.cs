namespace SiteGen.Tests.Build;

[EndToEnd]
public sealed class TimingTests
{
    [Fact]
    public void Timings_list_each_step_with_items_time_processor_time_and_memory()
    {
        using var site = new TestSite($"""
            -- content/papers/one.md --
            {TestSite.Paper("One")}
            -- content/papers/two.md --
            {TestSite.Paper("Two")}
            """);
        site.Build();
        var files = site.Files("_site").Count;
        site.Delete("_site/feed.xml");
        var lines = site.Build("--timings").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Matches(@"^Step +Items +ms +CPU ms +MB \(working set\)$", lines[0]);
        string[] steps =
        [
            "Import what is new", "Read content and theme +2", "Arrange and index +2",
            $"Plan outputs +{files}", $"Render and write +{files}", "Publish +1",
        ];
        Assert.Equal(steps.Length, lines.Length - 3);
        Assert.All(steps.Zip(lines.Skip(2)), step => Assert.Matches($@"^{step.First} +\d+\.\d +\d+\.\d +[1-9]\d*$", step.Second));
    }
}

using SiteGen.Fuzz;
using SiteGen.Fuzz.Targets;

namespace SiteGen.Tests.Fuzz;

/// <summary>Runs a few inputs of each target, so that the fuzzer itself keeps working.</summary>
public sealed class FuzzTargetTests
{
    private static readonly IReadOnlyList<FuzzTarget> Targets = AllTargets.Create(RepositoryFiles.Find());

    public static TheoryData<string> Names => [.. Targets.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_thousand_inputs_find_no_fault(string name)
    {
        var result = new FuzzRun(Targets.Single(t => t.Name == name), seed: 7).Run(2_000);
        Assert.Equal(2_000, result.Inputs);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void An_input_depends_only_on_its_seed_and_number()
    {
        var (one, other) = (new FuzzRun(Targets[0], 3), new FuzzRun(Targets[0], 3));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => one.CreateInput(i)), Enumerable.Range(0, 200).Select(i => other.CreateInput(i)));
        Assert.NotEqual(one.CreateInput(1), new FuzzRun(Targets[0], 4).CreateInput(1));
    }

    [Fact]
    public void A_fault_is_found_and_its_input_is_shortened()
    {
        var target = new FuzzTarget(
            "broken", ["a long text without the sign", "another one"], ["#", "?", "x"],
            text => BrokenInvariantException.Unless(!text.Contains('#', StringComparison.Ordinal), "a sign: " + text));
        var finding = Assert.Single(new FuzzRun(target, 1).Run(500).Findings);
        Assert.Equal("#", finding.Text);
    }
}

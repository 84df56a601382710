using SiteGen.Fuzz;
using SiteGen.Fuzz.Targets;

namespace SiteGen.Tests.Fuzz;

/// <summary>Keeps the fuzzer itself in order: a few inputs of each target through the code that runs a million.</summary>
public sealed class FuzzTargetTests
{
    private static readonly IReadOnlyList<FuzzTarget> Targets = AllTargets.Create(RepositoryFiles.Find());

    public static TheoryData<string> Names => [.. Targets.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_few_thousand_inputs_find_nothing(string name)
    {
        var result = new FuzzRun(Targets.Single(t => t.Name == name), seed: 7).Run(2_000);
        Assert.Equal(2_000, result.Inputs);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Input_n_of_a_seed_is_always_the_same()
    {
        var (one, other) = (new FuzzRun(Targets[0], 3), new FuzzRun(Targets[0], 3));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => one.Input(i)), Enumerable.Range(0, 200).Select(i => other.Input(i)));
        Assert.NotEqual(one.Input(1), new FuzzRun(Targets[0], 4).Input(1));
    }

    [Fact]
    public void A_fault_is_found_and_shrunk_to_what_matters()
    {
        var target = new FuzzTarget("broken", ["a long text without the sign", "another one"], ["#", "?", "x"], text => BrokenInvariantException.Unless(!text.Contains('#', StringComparison.Ordinal), "a sign: " + text));
        var finding = Assert.Single(new FuzzRun(target, 1).Run(500).Findings);
        Assert.Equal("#", finding.Text);
    }
}

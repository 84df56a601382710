namespace SiteGen.Import.Dumps.Segments;

/// <summary>
/// Statistics of one dump: which gaps precede its titles, its abstracts and their further paragraphs, and how often an
/// abstract continues. They are counted in the file itself, on top of a prior that fits dumps in general.
/// </summary>
internal sealed class DumpHabits
{
    private readonly double[,] _gaps;
    private readonly double _continuations;
    private readonly double _ends;

    private DumpHabits(double[,] gaps, double continuations, double ends) => (_gaps, _continuations, _ends) = (gaps, continuations, ends);

    /// <summary>The prior, as counts that weigh as much as a few lines: rows are title, abstract, rest; columns are gaps.</summary>
    public static DumpHabits General { get; } = new(
        new[,] { { 1.0, 1.5, 1.5, 2.0 }, { 2.0, 1.0, 0.3, 0.1 }, { 1.0, 1.0, 0.3, 0.1 } }, 0.8, 3.0);

    /// <summary>Returns the habits of a file: the prior plus the counts of a first reading.</summary>
    /// <param name="evidence">The lines of text of the file.</param>
    /// <param name="roles">The roles that the first reading gave them.</param>
    public static DumpHabits Learn(IReadOnlyList<LineEvidence> evidence, IReadOnlyList<LineRole> roles)
    {
        var gaps = (double[,])General._gaps.Clone();
        var (continuations, ends) = (General._continuations, General._ends);
        for (var i = 0; i < roles.Count; i++)
        {
            if (GetRow(roles[i]) is not { } row || evidence[i].LinkFollows || evidence[i].InsideLinks || evidence[i].IsPointer)
                continue;
            gaps[row, (int)evidence[i].Gap]++;
            continuations += roles[i] == LineRole.AbstractRest ? 1 : 0;
            ends += roles[i] == LineRole.Title ? 1 : 0;
        }

        return new DumpHabits(gaps, continuations, ends);
    }

    /// <summary>Returns the cost of a gap before a line of some role: the negative logarithm of its probability.</summary>
    /// <param name="role">The role.</param>
    /// <param name="gap">The gap before the line.</param>
    public double GetGapCost(LineRole role, Gap gap)
    {
        if (GetRow(role) is not { } row)
            return Math.Log(4);
        var total = 0.0;
        for (var g = 0; g < 4; g++)
            total += _gaps[row, g];
        return Math.Log(total / _gaps[row, (int)gap]);
    }

    /// <summary>The cost of a further line in an abstract.</summary>
    public double ContinuationCost => Math.Log((_continuations + _ends) / _continuations);

    /// <summary>The cost of the end of an abstract.</summary>
    public double EndCost => Math.Log((_continuations + _ends) / _ends);

    private static int? GetRow(LineRole role) => role switch
    {
        LineRole.Title => 0,
        LineRole.Abstract => 1,
        LineRole.AbstractRest => 2,
        _ => null,
    };
}

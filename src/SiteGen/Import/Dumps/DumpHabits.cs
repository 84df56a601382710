namespace SiteGen.Import.Dumps;

/// <summary>
/// What one dump is used to: which gaps stand before its titles, its abstracts and their further paragraphs, and how
/// often an abstract goes on. Learnt from the file itself, starting from what dumps in general do.
/// </summary>
internal sealed class DumpHabits
{
    private readonly double[,] _gaps;
    private readonly double _goesOn;
    private readonly double _ends;

    private DumpHabits(double[,] gaps, double goesOn, double ends) => (_gaps, _goesOn, _ends) = (gaps, goesOn, ends);

    /// <summary>What dumps in general do, as counts worth a few lines: rows are title, abstract, rest; columns are gaps.</summary>
    public static DumpHabits General { get; } = new(
        new[,] { { 1.0, 1.5, 1.5, 2.0 }, { 2.0, 1.0, 0.3, 0.1 }, { 1.0, 1.0, 0.3, 0.1 } }, 0.8, 3.0);

    /// <summary>The general habits with those of a file that was read once.</summary>
    /// <param name="evidence">The file's lines of text.</param>
    /// <param name="roles">Their roles, as the first reading has them.</param>
    public static DumpHabits Learn(IReadOnlyList<LineEvidence> evidence, IReadOnlyList<LineRole> roles)
    {
        var gaps = (double[,])General._gaps.Clone();
        var (goesOn, ends) = (General._goesOn, General._ends);
        for (var i = 0; i < roles.Count; i++)
        {
            if (Row(roles[i]) is not { } row || evidence[i].LinkFollows || evidence[i].InsideLinks)
                continue;
            gaps[row, (int)evidence[i].Gap]++;
            goesOn += roles[i] == LineRole.AbstractRest ? 1 : 0;
            ends += roles[i] == LineRole.Title ? 1 : 0;
        }

        return new DumpHabits(gaps, goesOn, ends);
    }

    /// <summary>What the gap costs before a line of that role (a negative logarithm of its probability).</summary>
    /// <param name="role">The role.</param>
    /// <param name="gap">The gap before the line.</param>
    public double GapCost(LineRole role, Gap gap)
    {
        if (Row(role) is not { } row)
            return Math.Log(4);
        var total = 0.0;
        for (var g = 0; g < 4; g++)
            total += _gaps[row, g];
        return Math.Log(total / _gaps[row, (int)gap]);
    }

    /// <summary>What it costs that an abstract goes on with a further line.</summary>
    public double GoingOnCost => Math.Log((_goesOn + _ends) / _goesOn);

    /// <summary>What it costs that an abstract is over.</summary>
    public double EndCost => Math.Log((_goesOn + _ends) / _ends);

    private static int? Row(LineRole role) => role switch
    {
        LineRole.Title => 0,
        LineRole.Abstract => 1,
        LineRole.AbstractRest => 2,
        _ => null,
    };
}

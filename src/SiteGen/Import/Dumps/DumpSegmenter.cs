namespace SiteGen.Import.Dumps;

/// <summary>
/// Gives every line of text its role: the sequence of roles that costs least over the whole file (Viterbi's
/// algorithm), so that a stray line shifts nothing behind it. The costs are negative logarithms of odds, set by hand;
/// what the file itself is used to is learnt in a second reading.
/// </summary>
internal static class DumpSegmenter
{
    private const int Roles = 5;

    /// <summary>How often the file is read: once by general habits, then by its own.</summary>
    private const int Readings = 3;

    /// <summary>What it costs to leave a line out; less than forcing two misfits into one paper.</summary>
    private const double StrayCost = 4;

    /// <summary>What it costs to join two lines to one title where nothing speaks for it.</summary>
    private const double BrokenTitleCost = 9;

    /// <summary>What a link of the listing weighs against the shape of a line.</summary>
    private const double LinkWeight = 12;

    private const double Never = double.PositiveInfinity;

    /// <summary>The roles of the lines, in order.</summary>
    /// <param name="evidence">The lines of text.</param>
    public static IReadOnlyList<LineRole> Segment(IReadOnlyList<LineEvidence> evidence)
    {
        var roles = CheapestPath(evidence, DumpHabits.General);
        for (var reading = 1; reading < Readings; reading++)
            roles = CheapestPath(evidence, DumpHabits.Learn(evidence, roles));
        return roles;
    }

    private static LineRole[] CheapestPath(IReadOnlyList<LineEvidence> lines, DumpHabits habits)
    {
        // Before the first line no paper is open, as after a stray line.
        double[] cost = [Never, Never, Never, Never, 0];
        var cameFrom = new LineRole[lines.Count, Roles];
        for (var i = 0; i < lines.Count; i++)
        {
            var next = new double[Roles];
            for (var to = 0; to < Roles; to++)
            {
                var best = CheapestStep(cost, lines[Math.Max(0, i - 1)], lines[i], (LineRole)to, habits);
                cameFrom[i, to] = best.From;
                next[to] = best.Cost + OwnCost(lines[i], (LineRole)to) + habits.GapCost((LineRole)to, lines[i].Gap);
            }

            cost = next;
        }

        return Trace(cost, cameFrom, lines);
    }

    private static (LineRole From, double Cost) CheapestStep(double[] cost, LineEvidence before, LineEvidence line, LineRole to, DumpHabits habits)
    {
        var best = (From: LineRole.Stray, Cost: Never);
        for (var from = 0; from < Roles; from++)
        {
            var total = cost[from] + StepCost((LineRole)from, before, line, to, habits);
            if (total < best.Cost)
                best = ((LineRole)from, total);
        }

        return best;
    }

    private static LineRole[] Trace(double[] cost, LineRole[,] cameFrom, IReadOnlyList<LineEvidence> lines)
    {
        var roles = new LineRole[lines.Count];
        var role = LineRole.Stray;
        for (var last = 0; last < Roles; last++)
        {
            if (lines.Count > 0 && cost[last] + FinalCost((LineRole)last, lines[^1]) < cost[(int)role] + FinalCost(role, lines[^1]))
                role = (LineRole)last;
        }

        for (var i = lines.Count - 1; i >= 0; i--)
        {
            roles[i] = role;
            role = cameFrom[i, (int)role];
        }

        return roles;
    }

    /// <summary>A title needs an abstract, unless a link proves that it is one.</summary>
    private static double FinalCost(LineRole role, LineEvidence line) =>
        role is LineRole.Title or LineRole.TitleRest && !line.LinkFollows ? Never : 0;

    private static double StepCost(LineRole from, LineEvidence before, LineEvidence line, LineRole to, DumpHabits habits) => (from, to) switch
    {
        (LineRole.Title, LineRole.TitleRest) => BrokenTitle(before, line),
        (LineRole.Title or LineRole.TitleRest, LineRole.Abstract) => 0,
        (LineRole.Title or LineRole.TitleRest, LineRole.Title or LineRole.Stray) => before.LinkFollows ? 3 : Never,
        (LineRole.Abstract or LineRole.AbstractRest, LineRole.AbstractRest) => GoesOn(before, line, habits),
        (LineRole.Abstract or LineRole.AbstractRest, LineRole.Title or LineRole.Stray) =>
            habits.EndCost + (before.EndsSentence ? 0 : 1),
        (LineRole.Stray, LineRole.Title or LineRole.Stray) => 0,
        _ => Never,
    };

    private static double BrokenTitle(LineEvidence first, LineEvidence second)
    {
        if (first.LinkFollows || second.IsAddress)
            return Never;
        if (first.HeadsEntry && second.LinkFollows)
            return 0;
        if (second.Gap != Gap.None)
            return Never;
        return BrokenTitleCost - (LineShape.IsCutOff(first.Text) ? 6 : 0) - (char.IsLower(second.Text[0]) ? 3 : 0);
    }

    /// <summary>A sentence that is not over goes on in lower case; one that is cut off before a capital is no abstract's.</summary>
    private static double GoesOn(LineEvidence before, LineEvidence line, DumpHabits habits)
    {
        if (before.EndsSentence)
            return habits.GoingOnCost;
        return char.IsUpper(line.Text[0]) ? habits.GoingOnCost + 2 : 0;
    }

    private static double OwnCost(LineEvidence line, LineRole role)
    {
        var isTitle = role is LineRole.Title or LineRole.TitleRest;
        var cost = role == LineRole.Stray ? StrayCost : SoftPlus(isTitle ? line.ProseOdds : -line.ProseOdds);
        if (line.HeadsEntry && role != LineRole.Title)
            cost += LinkWeight / 2;
        if (line.LinkFollows && !isTitle)
            cost += LinkWeight;
        if (line.InsideLinks && role is not (LineRole.Abstract or LineRole.AbstractRest))
            cost += LinkWeight;
        return cost;
    }

    /// <summary>ln(1 + e^x): next to nothing where the odds are with the role, the odds themselves where they are against it.</summary>
    private static double SoftPlus(double odds) => odds > 30 ? odds : Math.Log(1 + Math.Exp(odds));
}

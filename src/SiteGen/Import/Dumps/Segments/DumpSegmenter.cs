using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Segments;

/// <summary>
/// Assigns a role to every line of text: the sequence of roles with the lowest cost over the whole file (the Viterbi
/// algorithm), so that a stray line does not shift the lines after it. Costs are negative logarithms of odds and were set
/// by hand; the second and third passes use the habits of the file itself.
/// </summary>
internal static class DumpSegmenter
{
    private const int RoleCount = 5;

    /// <summary>The number of passes: the first one uses general habits, later ones those of the file.</summary>
    private const int Passes = 3;

    /// <summary>The cost of a stray line; lower than that of two lines in one paper that do not fit.</summary>
    private const double StrayCost = 4;

    /// <summary>The cost of a title in two lines, without evidence for it.</summary>
    private const double BrokenTitleCost = 9;

    /// <summary>The weight of a link of the listing against the shape of a line.</summary>
    private const double LinkWeight = 12;

    /// <summary>The weight of a heading in Markdown against the shape of a line.</summary>
    private const double HeadingWeight = 8;

    private const double Never = double.PositiveInfinity;

    /// <summary>Returns the roles of the lines, in order.</summary>
    /// <param name="evidence">The lines of text.</param>
    public static IReadOnlyList<LineRole> Segment(IReadOnlyList<LineEvidence> evidence)
    {
        var roles = FindCheapestPath(evidence, DumpHabits.General);
        for (var pass = 1; pass < Passes; pass++)
            roles = FindCheapestPath(evidence, DumpHabits.Learn(evidence, roles));
        return roles;
    }

    private static LineRole[] FindCheapestPath(IReadOnlyList<LineEvidence> lines, DumpHabits habits)
    {
        // The state before the first line is that after a stray line: no paper is open.
        double[] cost = [Never, Never, Never, Never, 0];
        var cameFrom = new LineRole[lines.Count, RoleCount];
        for (var i = 0; i < lines.Count; i++)
        {
            var next = new double[RoleCount];
            for (var to = 0; to < RoleCount; to++)
            {
                var best = FindCheapestStep(cost, lines[Math.Max(0, i - 1)], lines[i], (LineRole)to, habits);
                cameFrom[i, to] = best.From;
                next[to] = best.Cost + GetOwnCost(lines[i], (LineRole)to) + habits.GetGapCost((LineRole)to, lines[i].Gap);
            }

            cost = next;
        }

        return Trace(cost, cameFrom, lines);
    }

    private static (LineRole From, double Cost) FindCheapestStep(
        double[] cost, LineEvidence before, LineEvidence line, LineRole to, DumpHabits habits)
    {
        var best = (From: LineRole.Stray, Cost: Never);
        for (var from = 0; from < RoleCount; from++)
        {
            var total = cost[from] + GetStepCost((LineRole)from, before, line, to, habits);
            if (total < best.Cost)
                best = ((LineRole)from, total);
        }

        return best;
    }

    private static LineRole[] Trace(double[] cost, LineRole[,] cameFrom, IReadOnlyList<LineEvidence> lines)
    {
        var roles = new LineRole[lines.Count];
        var role = LineRole.Stray;
        for (var last = 0; last < RoleCount; last++)
        {
            if (lines.Count > 0 && cost[last] + GetFinalCost((LineRole)last, lines[^1]) < cost[(int)role] + GetFinalCost(role, lines[^1]))
                role = (LineRole)last;
        }

        for (var i = lines.Count - 1; i >= 0; i--)
        {
            roles[i] = role;
            role = cameFrom[i, (int)role];
        }

        return roles;
    }

    /// <summary>The file cannot end with a title, unless a link or the number of its authors proves that it is one.</summary>
    private static double GetFinalCost(LineRole role, LineEvidence line) =>
        role is LineRole.Title or LineRole.TitleRest && !MayEndWithTitle(line) ? Never : 0;

    private static bool MayEndWithTitle(LineEvidence line) => line.LinkFollows || line.AuthorsFollow;

    private static double GetStepCost(
        LineRole from, LineEvidence before, LineEvidence line, LineRole to, DumpHabits habits) =>
        (from, to) switch
        {
            (LineRole.Title, LineRole.TitleRest) => GetBrokenTitleCost(before, line),
            (LineRole.Title or LineRole.TitleRest, LineRole.Abstract) => 0,
            (LineRole.Title or LineRole.TitleRest, LineRole.Title or LineRole.Stray) => MayEndWithTitle(before) ? 3 : Never,
            (LineRole.Abstract or LineRole.AbstractRest, LineRole.AbstractRest) => GetContinuationCost(before, line, habits),
            (LineRole.Abstract or LineRole.AbstractRest, LineRole.Title or LineRole.Stray) =>
                habits.EndCost + (before.EndsSentence ? 0 : 1),
            (LineRole.Stray, LineRole.Title or LineRole.Stray) => 0,
            _ => Never,
        };

    private static double GetBrokenTitleCost(LineEvidence first, LineEvidence second)
    {
        if (first.LinkFollows || second.IsPointer)
            return Never;
        if (first.HeadsEntry && second.LinkFollows)
            return 0;
        if (second.Gap != Gap.None)
            return Never;
        return BrokenTitleCost - (LineShape.IsCutOff(first.Text) ? 6 : 0) - (char.IsLower(second.Text[0]) ? 3 : 0);
    }

    /// <summary>An unfinished sentence continues in lower case, so a capital makes a further line less likely.</summary>
    private static double GetContinuationCost(LineEvidence before, LineEvidence line, DumpHabits habits)
    {
        if (line.IsPointer)
            return 0;
        if (before.EndsSentence || before.IsPointer)
            return habits.ContinuationCost;
        return char.IsUpper(line.Text[0]) ? habits.ContinuationCost + 2 : 0;
    }

    private static double GetOwnCost(LineEvidence line, LineRole role)
    {
        var isTitle = role is LineRole.Title or LineRole.TitleRest;
        var cost = role == LineRole.Stray ? StrayCost : SoftPlus(isTitle ? line.ProseOdds : -line.ProseOdds);
        if (line.HeadsEntry && role != LineRole.Title)
            cost += LinkWeight / 2;
        if (line.LinkFollows && !isTitle)
            cost += LinkWeight;
        if ((line.ClosesEntry || line.IsPointer) && isTitle)
            cost += LinkWeight;
        if (line.IsHeading ? role != LineRole.Title : line.IsBelowHeadings && isTitle && !line.LinkFollows)
            cost += HeadingWeight;
        if (line.InsideLinks && role is not (LineRole.Abstract or LineRole.AbstractRest))
            cost += LinkWeight;
        return cost;
    }

    /// <summary>Returns ln(1 + eˣ): nearly 0 if the odds favour the role, and about the odds themselves if they are against it.</summary>
    private static double SoftPlus(double odds) => odds > 30 ? odds : Math.Log(1 + Math.Exp(odds));
}

namespace SiteGen.Themes;

/// <summary>Finds what a misspelt name may have meant.</summary>
internal static class NearestName
{
    private const int Furthest = 3;

    /// <summary>The hint <c>; did you mean 'x'?</c>, or nothing where no name is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">The names that exist.</param>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var limit = Math.Min(Furthest, Math.Max(1, name.Length / 2));
        var best = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance).ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is null ? "" : $"; did you mean '{best.Candidate}'?";
    }

    /// <summary>Levenshtein's distance: how many characters must be put in, taken out or changed.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

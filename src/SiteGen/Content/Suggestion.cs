namespace SiteGen.Content;

/// <summary>Suggests a known name for an unknown one.</summary>
public static class Suggestion
{
    private const int MaxDistance = 3;

    /// <summary>
    /// Returns the known name with the smallest edit distance (Levenshtein, ignoring case); null if no distance is within 3
    /// and half the length of the unknown name.
    /// </summary>
    /// <param name="unknown">The unknown name.</param>
    /// <param name="known">The known names.</param>
    public static string? FindNearest(string unknown, IEnumerable<string> known)
    {
        var limit = Math.Min(MaxDistance, Math.Max(1, unknown.Length / 2));
        return known
            .Select(name => (Name: name, Distance: GetDistance(unknown.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>Returns <c>; did you mean 'x'?</c>, or an empty text if no known name is near.</summary>
    /// <param name="unknown">The unknown name.</param>
    /// <param name="known">The known names.</param>
    public static string DidYouMean(string unknown, IEnumerable<string> known) =>
        FindNearest(unknown, known) is { } name ? $"; did you mean '{name}'?" : "";

    private static int GetDistance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}

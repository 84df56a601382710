namespace SiteGen.Content;

/// <summary>Finds what a person probably meant.</summary>
public static class Suggestion
{
    private const int Furthest = 3;

    /// <summary>The known name nearest to a wrong one, by edit distance; null when none is near.</summary>
    /// <param name="wrong">What stands there.</param>
    /// <param name="known">What could stand there.</param>
    public static string? Nearest(string wrong, IEnumerable<string> known)
    {
        var limit = Math.Min(Furthest, Math.Max(1, wrong.Length / 2));
        return known
            .Select(name => (Name: name, Distance: Distance(wrong.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>The text <c>; did you mean 'x'?</c>, or nothing when no known name is near.</summary>
    /// <param name="wrong">What stands there.</param>
    /// <param name="known">What could stand there.</param>
    public static string DidYouMean(string wrong, IEnumerable<string> known) =>
        Nearest(wrong, known) is { } name ? $"; did you mean '{name}'?" : "";

    private static int Distance(string a, string b)
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

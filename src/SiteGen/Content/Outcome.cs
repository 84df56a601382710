namespace SiteGen.Content;

/// <summary>What became of an entry that an import met.</summary>
public enum Outcome
{
    /// <summary>It waits in <c>content/proposed</c> for a decision.</summary>
    Proposed,

    /// <summary>A source's rule took it into the feed.</summary>
    Auto,

    /// <summary>A person took it into the feed.</summary>
    Kept,

    /// <summary>A person removed its file.</summary>
    Passed,

    /// <summary>It was proposed and expired without a decision.</summary>
    Expired,

    /// <summary>It turned out to be a paper that the feed has under another slug.</summary>
    Duplicate,
}

/// <summary>The names of outcomes in the import log.</summary>
internal static class OutcomeNames
{
    private static readonly string[] Names = ["proposed", "auto", "kept", "passed", "expired", "duplicate"];

    /// <summary>All names, for messages.</summary>
    public static string All => string.Join(", ", Names);

    /// <summary>Parses a name; returns false for any other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="outcome">The outcome.</param>
    public static bool TryParse(string text, out Outcome outcome)
    {
        var index = Array.IndexOf(Names, text);
        outcome = (Outcome)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Returns the name of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string ToText(this Outcome outcome) => Names[(int)outcome];
}

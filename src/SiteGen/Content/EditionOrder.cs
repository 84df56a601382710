namespace SiteGen.Content;

/// <summary>The order in which papers that people take in one import get their days.</summary>
public enum EditionOrder
{
    /// <summary>The order of the dump.</summary>
    Listed,

    /// <summary>The best ranked ones first.</summary>
    Best,
}

/// <summary>The names of orders in the settings.</summary>
internal static class EditionOrderNames
{
    /// <summary>Parses a name; returns false for any other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">The order.</param>
    public static bool TryParse(string text, out EditionOrder order)
    {
        order = text == "best" ? EditionOrder.Best : EditionOrder.Listed;
        return text is "best" or "listed";
    }
}

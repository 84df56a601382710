namespace SiteGen.Fuzz;

/// <summary>One thing that reads foreign text.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Corpus">Good inputs.</param>
/// <param name="Tokens">What means something in them.</param>
/// <param name="Check">Reads an input; throws when something does not hold that must hold for every text.</param>
public sealed record FuzzTarget(string Name, IReadOnlyList<string> Corpus, IReadOnlyList<string> Tokens, Action<string> Check)
{
    /// <summary>The tokens of a text that separates them by spaces.</summary>
    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What must hold for every text does not.</summary>
public sealed class BrokenInvariantException(string message) : Exception(message)
{
    public static void Unless(bool holds, string what)
    {
        if (!holds)
            throw new BrokenInvariantException(what);
    }
}

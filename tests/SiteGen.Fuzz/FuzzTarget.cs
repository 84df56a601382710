namespace SiteGen.Fuzz;

/// <summary>A part of the program that reads foreign text.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Corpus">Valid inputs.</param>
/// <param name="Tokens">The tokens of their grammar.</param>
/// <param name="Check">Reads an input. Throws if a rule that must hold for every text is broken.</param>
public sealed record FuzzTarget(string Name, IReadOnlyList<string> Corpus, IReadOnlyList<string> Tokens, Action<string> Check)
{
    /// <summary>Splits a text at spaces.</summary>
    public static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A rule that must hold for every text is broken.</summary>
public sealed class BrokenInvariantException(string message) : Exception(message)
{
    public static void Unless(bool holds, string what)
    {
        if (!holds)
            throw new BrokenInvariantException(what);
    }
}

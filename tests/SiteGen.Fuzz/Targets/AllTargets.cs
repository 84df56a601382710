using SiteGen.Content;
using SiteGen.Text;
using TexMath.Xml;

namespace SiteGen.Fuzz.Targets;

/// <summary>Every target, and what holds for several of them.</summary>
public static class AllTargets
{
    /// <summary>The targets.</summary>
    /// <param name="files">Where the inputs come from.</param>
    public static IReadOnlyList<FuzzTarget> Create(RepositoryFiles files) =>
        [.. ImportTargets.Create(files), .. TextTargets.Create(files), .. ContentTargets.Create(files), .. OutputTargets.Create(files), .. ThemeTargets.Create(files)];

    /// <summary>A text that goes to pages and files: fit for XML, and not out of all proportion to what it was made of.</summary>
    internal static void Sane(string what, string made, string input)
    {
        BrokenInvariantException.Unless(ReferenceEquals(XmlText.Clean(made), made), $"{what} holds characters that XML forbids");
        BrokenInvariantException.Unless(made.Length <= 2_000 + (input.Length * 60L), $"{what} is out of proportion: {made.Length} characters");
    }

    /// <summary>Findings have a place in the file and a message fit for a terminal.</summary>
    internal static void Sane(DiagnosticBag diagnostics, string input)
    {
        var lines = input.Count(c => c is '\n' or '\r') + 1;
        foreach (var finding in diagnostics.Sorted())
        {
            BrokenInvariantException.Unless(finding.Position is { Line: >= 1, Column: >= 1 } && finding.Position.Line <= lines + 1, $"a finding lies outside the file: {finding}");
            BrokenInvariantException.Unless(finding.Message.Length is > 0 and <= 700 && !finding.Message.Any(char.IsControl), $"a message is unfit for a terminal: {finding}");
        }
    }
}

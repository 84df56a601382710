using SiteGen.Content;
using TexMath.Xml;

namespace SiteGen.Fuzz.Targets;

/// <summary>All targets, and the rules that several of them share.</summary>
public static class AllTargets
{
    /// <summary>Creates all targets.</summary>
    /// <param name="files">The files that inputs are made from.</param>
    public static IReadOnlyList<FuzzTarget> Create(RepositoryFiles files) =>
        [.. ImportTargets.Create(files), .. TextTargets.Create(files), .. ContentTargets.Create(files), .. OutputTargets.Create(files),
            .. ThemeTargets.Create(files)];

    /// <summary>Checks that an output text is valid in XML and not much longer than its input.</summary>
    internal static void CheckSane(string what, string made, string input)
    {
        BrokenInvariantException.Unless(ReferenceEquals(XmlText.Clean(made), made), $"{what} holds characters that XML forbids");
        BrokenInvariantException.Unless(
            made.Length <= 2_000 + (input.Length * 60L), $"{what} is out of proportion: {made.Length} characters");
    }

    /// <summary>Checks that diagnostics have a position in the file and a message without control characters.</summary>
    internal static void CheckSane(DiagnosticBag diagnostics, string input)
    {
        var lines = input.Count(c => c is '\n' or '\r') + 1;
        foreach (var finding in diagnostics.Sorted())
        {
            BrokenInvariantException.Unless(
                finding.Position is { Line: >= 1, Column: >= 1 } && finding.Position.Line <= lines + 1,
                $"a finding lies outside the file: {finding}");
            BrokenInvariantException.Unless(
                finding.Message.Length is > 0 and <= 700 && !finding.Message.Any(char.IsControl),
                $"a message is unfit for a terminal: {finding}");
        }
    }
}

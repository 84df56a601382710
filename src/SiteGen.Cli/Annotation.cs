using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Cli;

/// <summary>A finding as a workflow command of GitHub Actions, which shows it beside the file's line.</summary>
internal static class Annotation
{
    /// <summary>The command, with the characters escaped that have a meaning in it.</summary>
    public static string Of(Diagnostic diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"::{(diagnostic.Severity == Severity.Error ? "error" : "warning")} file={Property(diagnostic.Path)},line={diagnostic.Position.Line},col={diagnostic.Position.Column}::{Data(diagnostic.Message)}");

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

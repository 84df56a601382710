using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Cli.Reports;

/// <summary>Workflow commands of GitHub Actions, which show a diagnostic beside the line of its file.</summary>
internal static class Annotation
{
    /// <summary>Returns the workflow command for a diagnostic; without a position it marks the file as a whole.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public static string Format(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Position;
        var position = line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $",line={line},col={column}");
        return $"::{diagnostic.SeverityName} file={EscapeProperty(diagnostic.Path)}{position}::{EscapeData(diagnostic.Message)}";
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

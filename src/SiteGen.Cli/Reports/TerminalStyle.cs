using SiteGen.Content;
using Spectre.Console;

namespace SiteGen.Cli.Reports;

/// <summary>Colours for diagnostics: ANSI escape sequences on a terminal, nothing anywhere else.</summary>
internal sealed class TerminalStyle
{
    // SGR parameters of ECMA-48. The 16 basic colours follow the palette that the user has chosen.
    private const string Bold = "1";
    private const string Dim = "2";
    private const string BoldRed = "1;31";
    private const string BoldYellow = "1;33";

    private readonly bool _hasColour;

    /// <summary>Creates a style.</summary>
    /// <param name="hasColour">Whether to write escape sequences.</param>
    public TerminalStyle(bool hasColour) => _hasColour = hasColour;

    /// <summary>Returns the style for standard error: coloured only on a terminal whose user wants colours.</summary>
    /// <param name="error">The writer that diagnostics go to.</param>
    public static TerminalStyle ForError(TextWriter error) => new(
        ReferenceEquals(error, Console.Error)
        && !Console.IsErrorRedirected
        && WantsColour(Environment.GetEnvironmentVariable)
        // Spectre also switches the escape sequences of a Windows console on.
        && AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Profile.Capabilities.Ansi);

    /// <summary>Returns whether the environment allows colours (https://no-color.org).</summary>
    /// <param name="variable">Returns the value of an environment variable, or null.</param>
    public static bool WantsColour(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    /// <summary>Returns the first line of a diagnostic, whose text is safe for a terminal.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public string Format(Diagnostic diagnostic)
    {
        var severity = Paint(diagnostic.Severity == Severity.Error ? BoldRed : BoldYellow, diagnostic.SeverityName + ":");
        return $"{Paint(Bold, diagnostic.Location + ":")} {severity} {diagnostic.Message}";
    }

    /// <summary>Returns the line of an error that has no position in a file.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public string FormatError(string message) => $"sitegen: {Paint(BoldRed, "error:")} {message}";

    /// <summary>Returns a text as a heading.</summary>
    /// <param name="text">The text.</param>
    public string Heading(string text) => Paint(Bold, text);

    /// <summary>Returns a text that is less important than what is around it.</summary>
    /// <param name="text">The text.</param>
    public string Secondary(string text) => Paint(Dim, text);

    private string Paint(string parameters, string text) => _hasColour ? $"\e[{parameters}m{text}\e[0m" : text;
}

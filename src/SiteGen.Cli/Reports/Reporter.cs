using SiteGen.Content;

namespace SiteGen.Cli.Reports;

/// <summary>What commands print: diagnostics and errors on standard error, results on standard output.</summary>
internal sealed class Reporter
{
    private readonly TextWriter _error;
    private readonly Lazy<TerminalStyle> _style;
    private readonly DiagnosticPrinter _diagnostics;

    /// <summary>Creates a reporter.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    public Reporter(TextWriter output, TextWriter error)
    {
        Output = output;
        _error = error;
        _style = new Lazy<TerminalStyle>(() => TerminalStyle.ForError(error));
        _diagnostics = new DiagnosticPrinter(output, error, _style);
    }

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; }

    /// <summary>Reports a wrong command line.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public int UsageError(string message)
    {
        WriteError(message);
        return ExitCode.UsageError;
    }

    /// <summary>Reports why a command failed.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public int Failure(string message)
    {
        WriteError(message);
        return ExitCode.Failure;
    }

    /// <summary>Reports that a command failed because of errors in its input.</summary>
    /// <param name="diagnostics">The diagnostics that were printed.</param>
    public int Failure(IReadOnlyList<Diagnostic> diagnostics)
    {
        _error.WriteLine($"{Count(diagnostics)}; nothing was written");
        return ExitCode.Failure;
    }

    /// <summary>Reports that a check, which never writes anything, has found errors.</summary>
    /// <param name="diagnostics">The diagnostics that were printed.</param>
    public int CheckFailure(IReadOnlyList<Diagnostic> diagnostics)
    {
        _error.WriteLine(Count(diagnostics));
        return ExitCode.Failure;
    }

    /// <summary>Reports that a command failed for a number of reasons that have no position in a file.</summary>
    /// <param name="messages">What is wrong and what to do.</param>
    public int Failure(IReadOnlyList<string> messages)
    {
        foreach (var message in messages)
            WriteError(message);
        _error.WriteLine($"{Phrase.Count(messages.Count, "error")}; nothing was written");
        return ExitCode.Failure;
    }

    /// <summary>Tells why a command waits or does less than it was asked to.</summary>
    /// <param name="message">The reason.</param>
    public void Notice(string message) => _error.WriteLine($"sitegen: {message}");

    /// <summary>Prints diagnostics, each with its details.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    public void Diagnostics(IReadOnlyList<Diagnostic> diagnostics) => _diagnostics.Print(diagnostics);

    /// <summary>Prints the diagnostics of a check with their rules.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="all">Whether to list every one of many alike diagnostics.</param>
    public void CheckDiagnostics(IReadOnlyList<Diagnostic> diagnostics, bool all) => _diagnostics.PrintWithRules(diagnostics, all);

    private void WriteError(string message) => _error.WriteLine(_style.Value.FormatError(message));

    private static string Count(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        return $"{Phrase.Count(errors, "error")}, {Phrase.Count(diagnostics.Count - errors, "warning")}";
    }
}

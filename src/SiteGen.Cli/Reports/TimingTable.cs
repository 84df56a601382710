using SiteGen.Build;
using Spectre.Console;

namespace SiteGen.Cli.Reports;

/// <summary>The table of <c>build --timings</c>.</summary>
internal static class TimingTable
{
    /// <summary>Writes one row for each step; memory is the working set after the step.</summary>
    /// <param name="timings">The steps.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(IReadOnlyList<StepTiming> timings, TextWriter output)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Step");
        foreach (var header in (string[])["Items", "ms", "CPU ms", "MB (working set)"])
            table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var step in timings)
        {
            table.AddRow(
                Spectre.Console.Markup.Escape(step.Name),
                Phrase.Invariant($"{step.Items}"),
                Phrase.Invariant($"{step.Elapsed.TotalMilliseconds:F1}"),
                Phrase.Invariant($"{step.Processor.TotalMilliseconds:F1}"),
                Phrase.Invariant($"{step.Memory / 1e6:F0}"));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }
}

using System.Globalization;

namespace SiteGen.Content.Records;

/// <summary>Collects the warnings about a record file. Only the first ones are reported one by one; the rest are counted.</summary>
/// <param name="diagnostics">Receives the warnings.</param>
/// <param name="max">The maximum number of warnings that are reported one by one.</param>
internal sealed class RecordWarnings(FileDiagnostics diagnostics, int max)
{
    private int _count;

    /// <summary>Adds a warning.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="message">What is doubtful and what to do.</param>
    public void Add(int line, int column, string message)
    {
        if (_count++ < max)
            diagnostics.Warning(new SourcePosition(line, column), message);
    }

    /// <summary>Reports the number of warnings that were not reported one by one.</summary>
    public void Report()
    {
        if (_count > max && max > 0)
            diagnostics.Warning(string.Create(CultureInfo.InvariantCulture, $"{_count - max} more values or lines were left out"));
    }

    /// <summary>Warnings about one line.</summary>
    /// <param name="Warnings">The warnings about the file.</param>
    /// <param name="Number">The number of the line, from 1.</param>
    internal readonly record struct Line(RecordWarnings Warnings, int Number)
    {
        /// <summary>Adds a warning.</summary>
        /// <param name="column">The column, from 1.</param>
        /// <param name="message">What is doubtful and what to do.</param>
        public void Add(int column, string message) => Warnings.Add(Number, column, message);
    }
}

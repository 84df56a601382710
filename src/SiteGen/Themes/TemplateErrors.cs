using System.Collections.Concurrent;
using Scriban.Parsing;
using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>
/// The errors of running templates, each place once, although the same template runs for every paper. Which page an
/// error names does not depend on the order in which threads came: it is the first by name.
/// </summary>
internal sealed class TemplateErrors
{
    private readonly ConcurrentDictionary<(string Path, SourcePosition Position, string Message), string> _subjects = new();

    private readonly ConcurrentDictionary<string, bool> _givenUp = new(StringComparer.Ordinal);

    /// <summary>Remembers that a template ran into a limit of time or size, so that no other page waits for the same.</summary>
    /// <param name="path">The template's file.</param>
    public void GiveUp(string? path) => _givenUp[path ?? ""] = true;

    /// <summary>Whether a template was given up.</summary>
    /// <param name="path">The template's file.</param>
    public bool IsGivenUp(string path) => !_givenUp.IsEmpty && _givenUp.ContainsKey(path);

    /// <summary>Remembers an error.</summary>
    /// <param name="span">Its place in a template.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="subject">What was being rendered: a content file or a site path.</param>
    public void Add(SourceSpan span, string message, string subject)
    {
        var position = new SourcePosition(Math.Max(1, span.Start.Line + 1), Math.Max(1, span.Start.Column + 1));
        _subjects.AddOrUpdate((span.FileName ?? "themes", position, message), subject,
            (_, earlier) => string.CompareOrdinal(subject, earlier) < 0 ? subject : earlier);
    }

    /// <summary>Reports all errors.</summary>
    /// <param name="diagnostics">Takes them.</param>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var ((path, position, message), subject) in _subjects)
            diagnostics.Error(path, position, $"{message}, while rendering {subject}");
    }
}

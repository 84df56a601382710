using System.Collections.Concurrent;
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Content;

namespace SiteGen.Themes.Diagnostics;

/// <summary>
/// Collects the errors of template runs, each position once, although the same template runs for every paper. Safe to use
/// from several threads: the page and the trace of an error are the first in ordinal order, whichever thread found it first.
/// </summary>
/// <param name="theme">The theme's name.</param>
/// <param name="sources">The sources of the templates by file.</param>
internal sealed class TemplateErrors(string theme, IReadOnlyDictionary<string, string> sources)
{
    private readonly ConcurrentDictionary<(string Path, SourcePosition Position, string Message), Origin> _origins = new();
    private readonly ConcurrentDictionary<string, bool> _givenUp = new(StringComparer.Ordinal);

    // Spares a dictionary lookup before each template.
    private volatile bool _hasGivenUp;

    /// <summary>Records that a template reached a limit of time or size, so that no other page waits for the same.</summary>
    /// <param name="path">The template's file.</param>
    public void GiveUp(string? path)
    {
        _givenUp[path ?? ""] = true;
        _hasGivenUp = true;
    }

    /// <summary>Returns whether a template was given up.</summary>
    /// <param name="path">The template's file.</param>
    public bool IsGivenUp(string path) => _hasGivenUp && _givenUp.ContainsKey(path);

    /// <summary>Adds an error.</summary>
    /// <param name="span">Its position in a template.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="subject">What was being rendered: a content file or a site path.</param>
    /// <param name="callers">The calls of the includes in progress, outermost first.</param>
    public void Add(SourceSpan span, string message, string subject, IReadOnlyList<ScriptNode> callers)
    {
        var position = new SourcePosition(Math.Max(1, span.Start.Line + 1), Math.Max(1, span.Start.Column + 1));
        Add(span.FileName ?? "themes", position, message, new Origin(subject, RenderTrace.Format(subject, callers, span)));
    }

    /// <summary>Adds the error that the theme lacks a layout.</summary>
    /// <param name="path">The layout's path in the theme.</param>
    /// <param name="subject">What was being rendered.</param>
    public void AddMissingLayout(string path, string subject)
    {
        var file = $"themes/{theme}/{path}";
        var message = $"neither the theme nor those it extends have {path}; write it, or extend a theme that has it";
        Add(file, SourcePosition.Start, message, new Origin(subject, $"{subject} → {file}"));
    }

    /// <summary>Reports all errors, each with its source lines and its trace.</summary>
    /// <param name="diagnostics">Receives the errors.</param>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var ((path, position, message), origin) in _origins)
        {
            var excerpt = sources.TryGetValue(path, out var text) ? SourceExcerpt.Format(text, position) + "\n" : "";
            diagnostics.Error(path, position, $"{message}, while rendering {origin.Subject}", $"{excerpt}  {origin.Trace}");
        }
    }

    private void Add(string path, SourcePosition position, string message, Origin origin) =>
        _origins.AddOrUpdate((path, position, message), origin, (_, earlier) => Origin.Min(earlier, origin));

    /// <summary>The page on which an error occurred, and the trace from the page to the error.</summary>
    private readonly record struct Origin(string Subject, string Trace)
    {
        public static Origin Min(Origin a, Origin b)
        {
            var order = string.CompareOrdinal(a.Subject, b.Subject);
            return (order != 0 ? order : string.CompareOrdinal(a.Trace, b.Trace)) <= 0 ? a : b;
        }
    }
}

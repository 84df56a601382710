using System.Collections.Concurrent;
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>
/// The errors of running templates, each place once, although the same template runs for every paper. Which page an
/// error names, and by which includes it was come to, does not depend on the order in which threads came: it is the first
/// by name.
/// </summary>
/// <param name="theme">Whose templates run.</param>
internal sealed class TemplateErrors(Theme theme)
{
    private readonly ConcurrentDictionary<(string Path, SourcePosition Position, string Message), Origin> _origins = new();

    /// <summary>What was being rendered, and how the run came to the place.</summary>
    private readonly record struct Origin(string Subject, string Trace)
    {
        public static Origin First(Origin a, Origin b) =>
            (string.CompareOrdinal(a.Subject, b.Subject) is var order && order != 0 ? order : string.CompareOrdinal(a.Trace, b.Trace)) <= 0 ? a : b;
    }

    private readonly ConcurrentDictionary<string, bool> _givenUp = new(StringComparer.Ordinal);

    // Asked before each template, for which the dictionary itself would take all of its locks.
    private volatile bool _hasGivenUp;

    /// <summary>Remembers that a template ran into a limit of time or size, so that no other page waits for the same.</summary>
    /// <param name="path">The template's file.</param>
    public void GiveUp(string? path)
    {
        _givenUp[path ?? ""] = true;
        _hasGivenUp = true;
    }

    /// <summary>Whether a template was given up.</summary>
    /// <param name="path">The template's file.</param>
    public bool IsGivenUp(string path) => _hasGivenUp && _givenUp.ContainsKey(path);

    /// <summary>Remembers an error.</summary>
    /// <param name="span">Its place in a template.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="subject">What was being rendered: a content file or a site path.</param>
    /// <param name="callers">The calls of the includes that are under way, the outermost first.</param>
    public void Add(SourceSpan span, string message, string subject, IReadOnlyList<ScriptNode> callers)
    {
        var position = new SourcePosition(Math.Max(1, span.Start.Line + 1), Math.Max(1, span.Start.Column + 1));
        Add(span.FileName ?? "themes", position, message, new Origin(subject, RenderTrace.Of(subject, callers, span)));
    }

    /// <summary>Remembers that the theme has not a layout that it needs.</summary>
    /// <param name="path">The layout's path in the theme.</param>
    /// <param name="subject">What was being rendered.</param>
    public void AddMissing(string path, string subject)
    {
        var place = $"themes/{theme.Name}/{path}";
        Add(place, SourcePosition.Start, $"neither the theme nor those it extends have {path}; write it, or extend a theme that has it", new Origin(subject, $"{subject} → {place}"));
    }

    /// <summary>Reports all errors, each with the lines around it and the way to it.</summary>
    /// <param name="diagnostics">Takes them.</param>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var ((path, position, message), origin) in _origins)
        {
            var excerpt = theme.Sources.TryGetValue(path, out var text) ? SourceExcerpt.Of(text, position) + "\n" : "";
            diagnostics.Error(path, position, $"{message}, while rendering {origin.Subject}", $"{excerpt}  {origin.Trace}");
        }
    }

    private void Add(string path, SourcePosition position, string message, Origin origin) =>
        _origins.AddOrUpdate((path, position, message), origin, (_, earlier) => Origin.First(earlier, origin));
}

using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>Notes what fails while one page is rendered. One thread at a time.</summary>
/// <param name="errors">Takes the errors of all pages.</param>
/// <param name="subject">What is being rendered.</param>
internal sealed class PageErrors(TemplateErrors errors, string subject)
{
    // Each takes its time, and a loop could go on for ever from one to the next.
    private const int MostErrors = 1_000;

    private SourceSpan _last;

    /// <summary>How long the rendering of one page may take.</summary>
    public static TimeSpan LongestPage { get; } = TimeSpan.FromSeconds(20);

    /// <summary>How many errors there were.</summary>
    public int Count { get; private set; }

    /// <summary>Notes an error; the failing expression then prints nothing, so that one run finds all errors of a page.</summary>
    /// <param name="error">The error, as Scriban gives it.</param>
    /// <param name="callers">The calls of the includes that are under way, the outermost first.</param>
    /// <returns>Nothing to print.</returns>
    /// <exception cref="OperationCanceledException">The page is given up: leaves all enclosing loops at once.</exception>
    public string Note(ScriptRuntimeException error, IReadOnlyList<ScriptNode> callers)
    {
        if (error.InnerException is OperationCanceledException)
            throw new OperationCanceledException();
        Count++;
        // What surrounds a failed expression often fails for want of its value: that is not another error.
        if (!Surrounds(error.Span, _last))
            errors.Add(error.Span, TemplateMessages.Of(error), subject, callers);
        _last = error.Span;
        // A circle of includes or calls is met at once on every page, so each may tell of its own; a limit takes its time.
        if (TemplateMessages.IsEndless(error))
            throw new OperationCanceledException();
        if (Count < MostErrors && !TemplateMessages.IsLimit(error))
            return "";
        errors.GiveUp(error.Span.FileName);
        throw new OperationCanceledException();
    }

    /// <summary>Leaves the page at once where a template was given up: it would run into the same limit on every page.</summary>
    /// <param name="path">The template's file.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public void LeaveIfGivenUp(string path)
    {
        if (!errors.IsGivenUp(path))
            return;
        Count++;
        throw new OperationCanceledException();
    }

    private static bool Surrounds(SourceSpan outer, SourceSpan inner) =>
        outer.FileName == inner.FileName && outer.Start.Offset <= inner.Start.Offset && inner.End.Offset <= outer.End.Offset;
}

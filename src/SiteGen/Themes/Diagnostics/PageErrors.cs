using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Themes.Diagnostics;

/// <summary>Collects the errors of one page. Not safe to use from several threads at once.</summary>
/// <param name="errors">Receives the errors of all pages.</param>
/// <param name="subject">What is being rendered: a content file or a site path.</param>
internal sealed class PageErrors(TemplateErrors errors, string subject)
{
    // An error takes time to handle, and an endless loop could produce one in each round.
    private const int MaxErrors = 1_000;

    private SourceSpan _last;

    /// <summary>The time after which the rendering of a page is given up.</summary>
    public static TimeSpan MaxPageTime { get; } = TimeSpan.FromSeconds(20);

    /// <summary>The number of errors so far.</summary>
    public int Count { get; private set; }

    /// <summary>Reports an error. The failed expression then prints nothing, so that one run finds all errors of a page.</summary>
    /// <param name="error">Scriban's error.</param>
    /// <param name="callers">The calls of the includes in progress, outermost first.</param>
    /// <returns>An empty text, to be printed instead.</returns>
    /// <exception cref="PageGivenUpException">The rest of the page could take for ever.</exception>
    public string Report(ScriptRuntimeException error, IReadOnlyList<ScriptNode> callers)
    {
        // Scriban wraps every exception that passes an expression.
        if (error.InnerException is PageGivenUpException)
            throw new PageGivenUpException();
        Count++;
        // An expression around a failed one usually fails for lack of its value: report the inner error only.
        if (!Encloses(error.Span, _last))
            errors.Add(error.Span, TemplateMessages.Translate(error), subject, callers);
        _last = error.Span;
        // Endless recursion is detected at once, so each page may report its own. A limit takes long to reach: report it once.
        if (TemplateMessages.IsEndless(error))
            throw new PageGivenUpException();
        if (Count < MaxErrors && !TemplateMessages.IsLimit(error))
            return "";
        errors.GiveUp(error.Span.FileName);
        throw new PageGivenUpException();
    }

    /// <summary>Gives the page up if its template was given up, because it would reach the same limit again.</summary>
    /// <param name="path">The template's file.</param>
    /// <exception cref="PageGivenUpException">The template was given up.</exception>
    public void ThrowIfGivenUp(string path)
    {
        if (!errors.IsGivenUp(path))
            return;
        Count++;
        throw new PageGivenUpException();
    }

    private static bool Encloses(SourceSpan outer, SourceSpan inner) =>
        outer.FileName == inner.FileName && outer.Start.Offset <= inner.Start.Offset && inner.End.Offset <= outer.End.Offset;
}

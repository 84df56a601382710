using System.Buffers;
using System.Collections.Concurrent;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Themes.Prepared;

namespace SiteGen.Themes;

/// <summary>Runs a theme's layouts. Safe to use from several threads: each run borrows a context.</summary>
internal sealed class TemplateRunner
{
    private const string Base = "layouts/base.html";

    private readonly TemplateErrors _errors;
    private readonly ScriptObject _functions;
    private readonly PreparedTemplates _prepared;
    private readonly PurePartials _pure;
    private readonly PartialCache _cache = new();
    private readonly ConcurrentBag<Workplace> _free = [];

    /// <summary>Makes a runner.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    public TemplateRunner(Theme theme, SiteUrls urls)
    {
        (Theme, _errors) = (theme, new TemplateErrors(theme));
        _functions = TemplateFunctions.Create(theme, urls);
        var known = new FixedFunctions(theme.Templates.Values, _functions);
        _prepared = new PreparedTemplates(theme.Templates.Values, known);
        _pure = new PurePartials(theme.Templates, known);
    }

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>Reports what went wrong.</summary>
    /// <param name="diagnostics">Takes it.</param>
    public void ReportErrors(DiagnosticBag diagnostics) => _errors.Report(diagnostics);

    /// <summary>What one page needs while it is rendered.</summary>
    private sealed record Workplace(HtmlContext Context, TextOutput Content, TextOutput Page)
    {
        /// <summary>Ends a page that takes too long.</summary>
        public CancellationTokenSource Timeout { get; } = new();
    }

    /// <summary>
    /// Renders a page: first its layout, whose output becomes <c>content</c> (and what it captures as <c>head</c>,
    /// <c>head</c>), then <c>layouts/base.html</c> with the same variables. Empty when a template failed.
    /// </summary>
    /// <param name="layout">The layout's name: <c>paper</c> for <c>layouts/paper.html</c>.</param>
    /// <param name="variables">What the templates see; theirs to add to.</param>
    /// <param name="subject">What is being rendered, for errors.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Render(string layout, ScriptObject variables, string subject, IBufferWriter<byte> output)
    {
        if (!_free.TryTake(out var place))
            place = new Workplace(new HtmlContext(_functions, _prepared, _pure, _cache), new TextOutput(), new TextOutput());
        var context = place.Context;
        place.Timeout.CancelAfter(PageErrors.LongestPage);
        context.CancellationToken = place.Timeout.Token;
        context.Errors = new PageErrors(_errors, subject);
        context.Page = variables;
        context.PushGlobal(variables);
        try
        {
            Run(context, $"layouts/{layout}.html", place.Content, subject);
            variables["content"] = place.Content;
            Run(context, Base, place.Page, subject);
            context.PopGlobal();
            output.Write(place.Page.Bytes);
            // An error may leave the context half-way: at a depth, or in a scope, that the next page would start from.
            if (context.Errors.Count == 0 && place.Timeout.TryReset())
                _free.Add(place);
        }
        catch (OperationCanceledException)
        {
            // The context may be left half-way: it is not used again.
        }
    }

    private void Run(HtmlContext context, string path, TextOutput output, string subject)
    {
        output.Clear();
        if (!Theme.Templates.TryGetValue(path, out var template))
        {
            _errors.AddMissing(path, subject);
            return;
        }

        context.PushOutput(output);
        context.Print(template);
        context.PopOutput();
    }
}

using System.Buffers;
using System.Collections.Concurrent;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Themes.Caching;
using SiteGen.Themes.Diagnostics;

namespace SiteGen.Themes.Rendering;

/// <summary>Runs a theme's layouts. Safe to use from several threads: each run rents its scratch objects from a pool.</summary>
internal sealed class TemplateRunner
{
    private const string BaseLayout = "layouts/base.html";

    private readonly TemplateErrors _errors;
    private readonly ScriptObject _functions;
    private readonly PurePartials _pure;
    private readonly PartialCache _cache = new();
    private readonly ConcurrentBag<RenderScratch> _pool = [];

    /// <summary>Creates a runner.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    public TemplateRunner(Theme theme, SiteUrls urls)
    {
        (Theme, _errors) = (theme, new TemplateErrors(theme.Name, theme.Sources));
        _functions = TemplateFunctions.Create(theme, urls);
        _pure = new PurePartials(theme.Templates, new UnshadowedFunctions(theme.Templates.Values, _functions));
    }

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>Reports the errors of all runs.</summary>
    /// <param name="diagnostics">Receives the errors.</param>
    public void ReportErrors(DiagnosticBag diagnostics) => _errors.Report(diagnostics);

    /// <summary>
    /// Renders a page: first its layout, whose output becomes the variable <c>content</c> (and what it captures as <c>head</c>,
    /// the variable <c>head</c>), then <c>layouts/base.html</c> with the same variables. Writes nothing if a template failed.
    /// </summary>
    /// <param name="layout">The layout's name: <c>paper</c> for <c>layouts/paper.html</c>.</param>
    /// <param name="variables">The variables of the page; templates may add to them.</param>
    /// <param name="subject">What is being rendered, for errors.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Render(string layout, ScriptObject variables, string subject, IBufferWriter<byte> output)
    {
        if (!_pool.TryTake(out var scratch))
            scratch = new RenderScratch(new HtmlContext(_functions, _pure, _cache));
        var context = scratch.Context;
        scratch.Timeout.CancelAfter(PageErrors.MaxPageTime);
        context.CancellationToken = scratch.Timeout.Token;
        context.Errors = new PageErrors(_errors, subject);
        context.Page = variables;
        context.PushGlobal(variables);
        try
        {
            Print(context, $"layouts/{layout}.html", scratch.Content, subject);
            variables["content"] = scratch.Content;
            Print(context, BaseLayout, scratch.Page, subject);
            context.PopGlobal();
            output.Write(scratch.Page.Bytes);
            // An error may leave the context inside a scope or an include, where the next page would start.
            if (context.Errors.Count == 0 && scratch.Timeout.TryReset())
                _pool.Add(scratch);
        }
        catch (PageGivenUpException)
        {
            // The error is already reported. The context is not reused: it may be left inside a scope or an include.
        }
    }

    /// <summary>Renders one template without <c>layouts/base.html</c>; in a template of plain text, values are not escaped.</summary>
    /// <param name="path">The template's path in the theme: <c>mail/message.txt</c>.</param>
    /// <param name="variables">The variables; templates may add to them.</param>
    /// <param name="subject">What is being rendered, for errors.</param>
    /// <returns>The output; empty if the template failed.</returns>
    public string RenderAlone(string path, ScriptObject variables, string subject)
    {
        // A cache of its own, because the output of partials differs between plain text and HTML.
        var context = new HtmlContext(_functions, _pure, new PartialCache())
        {
            IsPlainText = path.EndsWith(Theme.PlainExtension, StringComparison.Ordinal),
            Errors = new PageErrors(_errors, subject),
            Page = variables,
        };
        using var timeout = new CancellationTokenSource(PageErrors.MaxPageTime);
        context.CancellationToken = timeout.Token;
        context.PushGlobal(variables);
        var output = new TextOutput();
        try
        {
            Print(context, path, output, subject);
            return output.ToString();
        }
        catch (PageGivenUpException)
        {
            return "";
        }
    }

    private void Print(HtmlContext context, string path, TextOutput output, string subject)
    {
        output.Clear();
        if (!Theme.Templates.TryGetValue(path, out var template))
        {
            _errors.AddMissingLayout(path, subject);
            return;
        }

        context.PushOutput(output);
        context.Print(template);
        context.PopOutput();
    }

    /// <summary>The reusable objects of one run.</summary>
    private sealed record RenderScratch(HtmlContext Context)
    {
        /// <summary>The output of the layout.</summary>
        public TextOutput Content { get; } = new();

        /// <summary>The output of <c>layouts/base.html</c>.</summary>
        public TextOutput Page { get; } = new();

        /// <summary>Ends a run that takes too long.</summary>
        public CancellationTokenSource Timeout { get; } = new();
    }
}

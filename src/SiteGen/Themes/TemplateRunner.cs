using System.Collections.Concurrent;
using Scriban.Parsing;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>Runs a theme's layouts. Safe to use from several threads: each run borrows a context.</summary>
/// <param name="theme">The theme.</param>
/// <param name="urls">Adds the base to site paths.</param>
/// <param name="errors">Takes what goes wrong.</param>
internal sealed class TemplateRunner(Theme theme, SiteUrls urls, TemplateErrors errors)
{
    private const string Base = "layouts/base.html";

    private readonly ScriptObject _functions = TemplateFunctions.Create(theme, urls);
    private readonly ConcurrentBag<HtmlContext> _contexts = [];

    /// <summary>
    /// Renders a page: first its layout, whose output becomes <c>content</c> (and what it captures as <c>head</c>,
    /// <c>head</c>), then <c>layouts/base.html</c> with the same variables. Empty when a template failed.
    /// </summary>
    /// <param name="layout">The layout's name: <c>paper</c> for <c>layouts/paper.html</c>.</param>
    /// <param name="variables">What the templates see; theirs to add to.</param>
    /// <param name="subject">What is being rendered, for errors.</param>
    public string Render(string layout, ScriptObject variables, string subject)
    {
        if (!_contexts.TryTake(out var context))
            context = new HtmlContext(_functions);
        using var timeout = new CancellationTokenSource(PageErrors.LongestPage);
        context.CancellationToken = timeout.Token;
        context.RenderRuntimeException = new PageErrors(errors, subject).Note;
        context.PushGlobal(variables);
        try
        {
            variables["content"] = new Html(Run(context, $"layouts/{layout}.html", subject));
            var page = Run(context, Base, subject);
            context.PopGlobal();
            _contexts.Add(context);
            return page;
        }
        catch (OperationCanceledException)
        {
            // The context may be left half-way: it is not used again.
            return "";
        }
    }

    private string Run(HtmlContext context, string path, string subject)
    {
        if (theme.Templates.TryGetValue(path, out var template))
            return template.Render(context);
        errors.Add(default(SourceSpan) with { FileName = $"themes/{theme.Name}/{path}" }, "the theme and those it extends have no such layout", subject);
        return "";
    }
}

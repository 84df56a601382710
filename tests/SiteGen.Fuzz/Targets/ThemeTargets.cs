using Scriban;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Themes;
using SiteGen.Themes.Caching;
using SiteGen.Themes.Diagnostics;
using SiteGen.Themes.Rendering;

namespace SiteGen.Fuzz.Targets;

/// <summary>Templates: whatever one says, it ends, and its output is escaped.</summary>
internal static class ThemeTargets
{
    private static readonly string[] Tokens =
    [
        "{{", "}}", "{{-", "-}}", "{{ if true }}", "{{ end }}", "{{ else }}", "{{ for x in site.topics }}", "{{ for i in 1..9 }}",
        "{{ while true }}", "{{ break }}", "{{ include 'entry' paper }}", "{{ include 'x' }}", "{{ capture c }}", "{{ func f(a) }}",
        "{{ ret 1 }}",
        "{{ with paper }}", "{{ case 1 }}", "{{ when 1 }}", "{{ paper.title }}", "{{ paper.titel }}", "{{ site.title }}", " | ",
        "string.upcase", "string.replace 'a' 'b'", "string.slice 1", "array.size", "array.sort", "array.map 'x'", "object.to_json",
        "regex.match '(a+)+$'", "html.strip", "math.round 2",
        "date ", "url ", "asset 'style.css'", "=", "==", "&&", "??", "?", ":", "?.", "(", ")", "[", "]", "{", "1", "1.5", "-1", "999999999",
        "'a'", "\"b\"", "`c`", "x", "x = ", "x.y = ", "$1", "@f", "this", "empty", "null", "true", "..", "*", "<<", "%", "//", "#",
        "## x ##", "import site", "readonly x", "tablerow", "<b>", "&",
    ];

    private static readonly Theme Shipped = Theme.Load(new SiteSettings().Theme, "en", Path.GetFullPath("no-such-folder"), new DiagnosticBag())!;

    private static readonly ScriptObject Functions = TemplateFunctions.Create(
        Shipped, new SiteUrls(new Uri("https://lab.example/papers/")));

    public static IReadOnlyList<FuzzTarget> Create(RepositoryFiles files) =>
        [new FuzzTarget("template", files.ReadTexts("themes", "*.html"), Tokens, Render)];

    private static void Render(string text)
    {
        var template = Template.Parse(text, "themes/x/layouts/paper.html");
        if (template.HasErrors)
            return;
        var errors = new TemplateErrors(Shipped.Name, Shipped.Sources);
        using var timeout = new CancellationTokenSource(PageErrors.MaxPageTime);
        List<Template> templates = [.. Shipped.Templates.Values, template];
        var known = new UnshadowedFunctions(templates, Functions);
        var context = new HtmlContext(Functions, new PurePartials(Shipped.Templates, known), new PartialCache())
        {
            LoopLimit = 2_000,
            CancellationToken = timeout.Token,
            Errors = new PageErrors(errors, "x"),
        };
        var site = new ScriptObject { ["title"] = "<T>", ["topics"] = new ScriptArray { "<a>", "b" } };
        var paper = new ScriptObject { ["title"] = "<script>\u0001" };
        var page = new ScriptObject { ["site"] = site, ["paper"] = paper, ["page"] = null, ["list"] = null };
        context.Page = page;
        context.PushGlobal(page);
        var output = new TextOutput();
        context.PushOutput(output);
        try
        {
            context.Print(template);
        }
        catch (PageGivenUpException)
        {
            // The template reached a limit.
        }

        var diagnostics = new DiagnosticBag();
        errors.Report(diagnostics);
        foreach (var finding in diagnostics.Sorted())
            BrokenInvariantException.Unless(
                finding.Position is { Line: >= 1, Column: >= 1 } && finding.Message.Length is > 0 and <= 700,
                $"an error of a template has no position: {finding}");
        BrokenInvariantException.Unless(output.Bytes.IndexOf("<script>\u0001"u8) < 0, "a value was printed without escaping");
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Markup;
using TexMath.Xml;

namespace SiteGen.Themes.Rendering;

/// <summary>
/// Creates the functions that templates may call: Scriban's, without the clock, random numbers and the evaluation of texts, and
/// <c>include</c>, <c>url</c>, <c>absolute_url</c>, <c>asset</c>, <c>absolute_asset</c>, <c>inline_script</c>, <c>date</c> and <c>t</c>.
/// The variable <c>security_policy</c> is among them because it is the same on all pages.
/// </summary>
internal static class TemplateFunctions
{
    /// <summary>Creates the functions for a theme and a site. They are safe to share between threads.</summary>
    /// <param name="theme">The theme with the partials and assets.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    public static ScriptObject Create(Theme theme, SiteUrls urls)
    {
        var functions = new FunctionTable();
        AddScribanFunctions(functions);
        functions.SetValue("include", new IncludeFunction(theme), true);
        functions.SetValue("url", new TemplateFunction(1, a => urls.ToRelative(a[0])), true);
        functions.SetValue("absolute_url", new TemplateFunction(1, a => urls.ToAbsolute(a[0])), true);
        functions.SetValue("date", CreateDateFunction(theme.Strings.Dates), true);
        functions.SetValue("t", new MessageFunction(theme.Strings), true);
        functions.SetValue("asset", CreateAssetFunction(theme, urls.ToRelative), true);
        functions.SetValue("absolute_asset", CreateAssetFunction(theme, urls.ToAbsolute), true);
        functions.SetValue("inline_script", CreateInlineFunction(theme), true);
        functions.SetValue("security_policy", new Html(HtmlEscaping.EscapeForDoubleQuotes(theme.SecurityPolicy)), true);
        functions.IsReadOnly = true;
        return functions;
    }

    // Scriban finds its functions by reflection. Without these attributes the native compiler would remove, without a warning,
    // every function that is called in no other way.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(HtmlFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ObjectFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RegexFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [UnconditionalSuppressMessage("Trimming", "IL2026",
        Justification = "The groups inherit ScriptObject.From, which imports any object by reflection; no template can call it.")]
    private static void AddScribanFunctions(FunctionTable functions)
    {
        functions.SetValue("empty", EmptyScriptObject.Default, true);
        functions.SetValue("blank", EmptyScriptObject.Default, true);
        functions.AddGroup("array", () => new ArrayFunctions());
        // HtmlContext escapes every value, so this function would escape twice.
        functions.AddGroup("html", () => new HtmlFunctions(), "escape");
        functions.AddGroup("math", () => new MathFunctions(), "random", "uuid");
        // These functions evaluate texts as templates.
        functions.AddGroup("object", () => new ObjectFunctions(), "eval", "eval_template");
        functions.AddGroup("regex", () => new RegexFunctions());
        functions.AddGroup("string", () => new StringFunctions());
    }

    // A site has few days, and each appears on many pages.
    private static TemplateFunction CreateDateFunction(DateText dates)
    {
        var known = new ConcurrentDictionary<(string Iso, string Format), string>();
        return new TemplateFunction(2, a => known.GetOrAdd((a[0], a[1]), date => dates.Format(date.Iso, date.Format)));
    }

    private static TemplateFunction CreateAssetFunction(Theme theme, Func<string, string> toUrl)
    {
        var assets = theme.Assets.ToDictionary(a => a.Name, a => toUrl(a.SitePath), StringComparer.Ordinal);
        return new TemplateFunction(1, a => assets.TryGetValue(a[0], out var found)
            ? found
            : throw new ArgumentException($"the theme has no assets/{a[0]}{Suggestion.DidYouMean(a[0], assets.Keys)}"));
    }

    private static TemplateFunction CreateInlineFunction(Theme theme)
    {
        var scripts = theme.InlineScripts.ToDictionary(s => s.Name, s => s.Element, StringComparer.Ordinal);
        return new TemplateFunction(1, a => scripts.TryGetValue(a[0], out var found)
            ? found
            : throw new ArgumentException($"the theme has no {InlineScript.Folder}/{a[0]}{Suggestion.DidYouMean(a[0], scripts.Keys)}"));
    }

    /// <summary>
    /// Creates a group of Scriban's functions when a template first uses it, because that takes as long as rendering some pages.
    /// </summary>
    private sealed class FunctionTable : ScriptObject
    {
        public void AddGroup(string name, Func<ScriptObject> create, params string[] removed) => SetValue(name, new Lazy<ScriptObject>(() =>
        {
            var group = create();
            foreach (var function in removed)
                group.Remove(function);
            group.IsReadOnly = true;
            return group;
        }), true);

        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            var found = base.TryGetValue(context, span, member, out value);
            if (value is Lazy<ScriptObject> group)
                value = group.Value;
            return found;
        }
    }
}

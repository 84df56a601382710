using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Themes.Rendering;

/// <summary>
/// The functions that templates may call: Scriban's own without clock, randomness and evaluation of texts, and ours:
/// <c>include</c>, <c>url</c>, <c>absolute_url</c>, <c>asset</c>, <c>absolute_asset</c>, <c>inline_script</c>, <c>date</c>; and
/// <c>security_policy</c>, which is the same on all pages.
/// </summary>
internal static class TemplateFunctions
{
    /// <summary>Makes the functions, once for a theme and a site; safe to share between threads.</summary>
    /// <param name="theme">Whose partials and assets they find.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    public static ScriptObject Create(Theme theme, SiteUrls urls)
    {
        var functions = new FunctionTable();
        AddScribans(functions);
        functions.SetValue("include", new IncludeFunction(theme), true);
        functions.SetValue("url", new TemplateFunction(1, a => urls.ToRelative(a[0])), true);
        functions.SetValue("absolute_url", new TemplateFunction(1, a => urls.ToAbsolute(a[0])), true);
        functions.SetValue("date", DateFunction(), true);
        functions.SetValue("asset", AssetFunction(theme, urls.ToRelative), true);
        functions.SetValue("absolute_asset", AssetFunction(theme, urls.ToAbsolute), true);
        functions.SetValue("inline_script", InlineFunction(theme), true);
        functions.SetValue("security_policy", theme.SecurityPolicy, true);
        functions.IsReadOnly = true;
        return functions;
    }

    // Scriban finds its functions by reflection, which the compiler of the native program does not see: it would drop,
    // without a warning, those that nothing else calls.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(HtmlFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ObjectFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RegexFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The groups inherit ScriptObject.From, which imports any object by reflection; no template can call it.")]
    private static void AddScribans(FunctionTable functions)
    {
        functions.SetValue("empty", EmptyScriptObject.Default, true);
        functions.SetValue("blank", EmptyScriptObject.Default, true);
        functions.AddGroup("array", () => new ArrayFunctions());
        // The context escapes; this would do it twice.
        functions.AddGroup("html", () => new HtmlFunctions(), "escape");
        functions.AddGroup("math", () => new MathFunctions(), "random", "uuid");
        // These evaluate foreign text.
        functions.AddGroup("object", () => new ObjectFunctions(), "eval", "eval_template");
        functions.AddGroup("regex", () => new RegexFunctions());
        functions.AddGroup("string", () => new StringFunctions());
    }

    // A site has few days, each of which stands on many pages.
    private static TemplateFunction DateFunction()
    {
        var known = new ConcurrentDictionary<(string Iso, string Format), string>();
        return new TemplateFunction(2, a => known.GetOrAdd((a[0], a[1]), date => DateText.Format(date.Iso, date.Format)));
    }

    private static TemplateFunction AssetFunction(Theme theme, Func<string, string> address)
    {
        var assets = theme.Assets.ToDictionary(a => a.Name, a => address(a.SitePath), StringComparer.Ordinal);
        return new TemplateFunction(1, a => assets.TryGetValue(a[0], out var found)
            ? found
            : throw new ArgumentException($"the theme has no assets/{a[0]}{Suggestion.DidYouMean(a[0], assets.Keys)}"));
    }

    private static TemplateFunction InlineFunction(Theme theme)
    {
        var scripts = theme.InlineScripts.ToDictionary(s => s.Name, s => s.Element, StringComparer.Ordinal);
        return new TemplateFunction(1, a => scripts.TryGetValue(a[0], out var found)
            ? found
            : throw new ArgumentException($"the theme has no {InlineScript.Folder}/{a[0]}{Suggestion.DidYouMean(a[0], scripts.Keys)}"));
    }

    /// <summary>Makes a group of Scriban's when a template first asks for it, as that takes as long as rendering some pages.</summary>
    private sealed class FunctionTable : ScriptObject
    {
        public void AddGroup(string name, Func<ScriptObject> make, params string[] removed) => SetValue(name, new Lazy<ScriptObject>(() =>
        {
            var group = make();
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

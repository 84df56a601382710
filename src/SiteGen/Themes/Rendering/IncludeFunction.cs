using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;

namespace SiteGen.Themes.Rendering;

/// <summary>
/// The function <c>include</c>: <c>include 'entry' paper</c> is the output of <c>partials/entry.html</c>, in which <c>$1</c> is
/// the first argument. Variables that a partial assigns are its own and end with it. Replaces Scriban's function, which
/// returns a text that would be escaped again.
/// </summary>
/// <param name="theme">The theme with the partials.</param>
internal sealed class IncludeFunction(Theme theme) : IScriptCustomFunction
{
    private readonly Dictionary<string, Template> _partials = CollectPartials(theme);

    /// <inheritdoc/>
    public int RequiredParameterCount => 1;

    /// <inheritdoc/>
    public int ParameterCount => 1;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "name" : "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = context.ObjectToString(arguments[0]) ?? "";
        return _partials.TryGetValue(name, out var partial)
            ? ((HtmlContext)context).Include(partial, arguments, callerContext!)
            : throw new ScriptRuntimeException(
                callerContext?.Span ?? default(SourceSpan),
                $"the theme has no {PartialPath.FromName(name)}{Suggestion.DidYouMean(name, _partials.Keys)}");
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static Dictionary<string, Template> CollectPartials(Theme theme)
    {
        var partials = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var (path, template) in theme.Templates)
        {
            if (PartialPath.TryGetName(path, out var name))
                partials[name] = template;
        }

        return partials;
    }
}

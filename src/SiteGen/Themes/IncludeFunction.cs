using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>
/// <c>include 'entry' paper</c>: the output of <c>partials/entry.html</c>, in which <c>$1</c> is the first argument.
/// What a partial assigns is its own and gone when it ends. Replaces Scriban's own, which gives a text that would be
/// escaped again.
/// </summary>
/// <param name="theme">Whose partials are included.</param>
internal sealed class IncludeFunction(Theme theme) : IScriptCustomFunction
{
    /// <summary>Where partials stand in a theme.</summary>
    public const string Folder = "partials/";

    private const string Extension = ".html";

    private readonly Dictionary<string, Template> _partials = Partials(theme);

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
            : throw new ScriptRuntimeException(callerContext?.Span ?? default(SourceSpan), $"the theme has no {PathOf(name)}{Suggestion.DidYouMean(name, _partials.Keys)}");
    }

    private static Dictionary<string, Template> Partials(Theme theme)
    {
        var partials = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var (path, template) in theme.Templates)
        {
            if (path.StartsWith(Folder, StringComparison.Ordinal))
                partials[path[Folder.Length..^Extension.Length]] = template;
        }

        return partials;
    }

    /// <summary>The path of a partial in a theme.</summary>
    /// <param name="name">The name by which templates include it.</param>
    public static string PathOf(string name) => Folder + name + Extension;

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

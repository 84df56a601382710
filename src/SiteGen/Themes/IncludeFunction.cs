using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>
/// <c>include 'entry' paper</c>: the output of <c>partials/entry.html</c>, in which <c>$1</c> is the first argument.
/// Replaces Scriban's own, which gives a text that would be escaped again.
/// </summary>
/// <param name="theme">Whose partials are included.</param>
internal sealed class IncludeFunction(Theme theme) : IScriptCustomFunction
{
    private const string Folder = "partials/";
    private const string Extension = ".html";

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
        if (!theme.Templates.TryGetValue(Folder + name + Extension, out var template))
            throw new ScriptRuntimeException(callerContext?.Span ?? default(SourceSpan), $"the theme has no {Folder}{name}{Extension}{Suggestion.DidYouMean(name, Names())}");
        return new Html(context.RenderTemplate(template, arguments, callerContext!));
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private IEnumerable<string> Names() => theme.Templates.Keys
        .Where(k => k.StartsWith(Folder, StringComparison.Ordinal))
        .Select(k => k[Folder.Length..^Extension.Length]);
}

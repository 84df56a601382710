using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Localization;
using SiteGen.Markup;
using TexMath.Xml;

namespace SiteGen.Themes.Rendering;

/// <summary>
/// The function <c>t</c>: <c>t 'papers' 5</c> is the message <c>papers</c> of <c>strings/&lt;language&gt;.yaml</c> with its values. A
/// value that is HTML, such as a captured block with a link, stays HTML; everything else is escaped.
/// </summary>
/// <param name="strings">The words.</param>
internal sealed class MessageFunction(StringTable strings) : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => 1;

    /// <inheritdoc/>
    public int ParameterCount => 1;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "key" : "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        try
        {
            var message = strings.Get(context.ObjectToString(arguments[0]) ?? "");
            if (arguments.Count - 1 < message.ArgumentCount)
            {
                throw new ArgumentException(
                    $"the text '{arguments[0]}' needs {message.ArgumentCount} values after its key, not {arguments.Count - 1}");
            }

            var values = arguments.Skip(1).ToList();
            var text = message.Select(values);
            return values.Exists(IsHtml)
                ? new Html(text.Format(HtmlEscaping.Escape, number => FormatHtml(context, values[number])))
                : text.Format([.. values.Select(value => context.ObjectToString(value))]);
        }
        catch (ArgumentException e)
        {
            throw new ScriptRuntimeException(callerContext?.Span ?? default(SourceSpan), e.Message);
        }
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static bool IsHtml(object? value) => value is Html or PrintedHtml;

    private static string FormatHtml(TemplateContext context, object? value) =>
        IsHtml(value) ? value!.ToString()! : HtmlEscaping.Escape(context.ObjectToString(value) ?? "");
}

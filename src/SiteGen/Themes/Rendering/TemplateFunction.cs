using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Themes.Rendering;

/// <summary>A function of texts that templates call. Its errors carry the position of the call.</summary>
/// <param name="count">How many arguments it takes.</param>
/// <param name="body">Computes the result; an <see cref="ArgumentException"/> reports what is wrong with the arguments.</param>
internal sealed class TemplateFunction(int count, Func<string[], object?> body) : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => count;

    /// <inheritdoc/>
    public int ParameterCount => count;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var texts = new string[arguments.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = context.ObjectToString(arguments[i]) ?? "";
        try
        {
            return body(texts);
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
}

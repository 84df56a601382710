using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>A function that templates call; its errors carry the place of the call.</summary>
/// <param name="count">How many arguments it takes.</param>
/// <param name="body">What it does with its arguments; <see cref="ArgumentException"/> reports what is wrong with them.</param>
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
        return Invoke(callerContext, texts);
    }

    /// <summary>Calls it.</summary>
    /// <param name="caller">The place of the call.</param>
    /// <param name="arguments">As many texts as it takes.</param>
    /// <exception cref="ScriptRuntimeException">The arguments are wrong.</exception>
    public object? Invoke(ScriptNode? caller, string[] arguments)
    {
        try
        {
            return body(arguments);
        }
        catch (ArgumentException e)
        {
            throw new ScriptRuntimeException(caller?.Span ?? default(SourceSpan), e.Message);
        }
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>
/// The short way to what templates ask for most: members of what they see (<c>paper.title</c>, <c>for.first</c>,
/// <c>$1.topics.size</c>), our functions of them (<c>url topic.path</c>), their own literal text, and what they capture.
/// It gives what Scriban's way gives, without the bookkeeping that Scriban needs for functions, assignments and errors;
/// where one of these may come in, Scriban's way is taken.
/// </summary>
internal sealed partial class HtmlContext
{
    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
            return base.Evaluate(scriptNode, aliasReturnedFunction);
        // Nothing derives from these types of Scriban, and whether a thing is of one very type is the quickest question.
        if (scriptNode.GetType() == typeof(ScriptRawStatement) && EnableOutput && Output is TextOutput output)
        {
            var literal = ((ScriptRawStatement)scriptNode).Text;
            output.Write(literal.FullText.AsSpan(literal.Index, literal.Length));
            return null;
        }

        if (scriptNode.GetType() == typeof(ScriptCaptureStatement) && scriptNode is ScriptCaptureStatement { Target: { } target, Body: { } body })
            return Capture(target, body);
        var read = scriptNode.GetType() == typeof(ScriptExpressionStatement) ? ((ScriptExpressionStatement)scriptNode).Expression
            : scriptNode.GetType() == typeof(ScriptMemberExpression) ? (ScriptMemberExpression)scriptNode : null;
        return read is not null && TryRead(read, out var value) ? value : base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    // Scriban's way puts the text together twice.
    private string? Capture(ScriptExpression target, ScriptBlockStatement body)
    {
        var html = new PrintedHtml(Captured(() => Evaluate(body)));
        try
        {
            SetValue(target, html);
            return null;
        }
        catch (ScriptRuntimeException e)
        {
            return RenderRuntimeException!(e);
        }
    }

    private bool TryRead(ScriptExpression path, out object? value)
    {
        try
        {
            value = path is ScriptMemberExpression or ScriptFunctionCall ? Read(path) : Unread.Instance;
            return value is string || value is not (Unread or IScriptCustomFunction);
        }
        catch (ScriptRuntimeException)
        {
            // Scriban meets the same again and knows where to report it.
            value = null;
            return false;
        }
    }

    private object? Read(ScriptExpression? path) => path switch
    {
        ScriptMemberExpression { Target: { } target, Member: { } member } => ReadMember(Read(target), member),
        ScriptVariableGlobal variable => GetValue(variable),
        ScriptIndexerExpression { Target: ScriptVariableLocal variable, Index: ScriptLiteral { Value: int place } } =>
            GetValue(variable) is ScriptArray arguments && place >= 0 && place < arguments.Count ? arguments[place] : Unread.Instance,
        ScriptFunctionCall { Target: ScriptVariableGlobal variable, Arguments: { } arguments } =>
            GetValue(variable) is TemplateFunction function && ReadTexts(arguments, function.ParameterCount) is { } texts
                ? function.Invoke(path, texts) : Unread.Instance,
        _ => Unread.Instance,
    };

    private object? ReadMember(object? owner, ScriptVariable member)
    {
        if (owner is ModelObject known)
            return known.TryGet(member.Name, out var got) ? got : Unread.Instance;
        return owner is IScriptObject other and not IScriptCustomFunction && other.TryGetValue(this, member.Span, member.Name, out var value)
            ? value : Unread.Instance;
    }

    private string[]? ReadTexts(ScriptList<ScriptExpression> arguments, int count)
    {
        if (arguments.Count != count)
            return null;
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            if ((arguments[i] is ScriptLiteral literal ? literal.Value : Read(arguments[i])) is not string text)
                return null;
            texts[i] = text;
        }

        return texts;
    }

    /// <summary>What Scriban has to look at itself; no template can hold it.</summary>
    private sealed class Unread
    {
        public static readonly Unread Instance = new();
    }
}

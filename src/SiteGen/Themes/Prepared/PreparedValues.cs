using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Themes.Prepared;

/// <summary>A value that stands in the template.</summary>
internal sealed class PreparedLiteral(object? value) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context) => value;
}

/// <summary>A variable.</summary>
internal sealed class PreparedVariable(ScriptVariableGlobal variable) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context) => context.GetValue(variable);
}

/// <summary>An argument of the partial that is printed: <c>$1</c>.</summary>
internal sealed class PreparedArgument(ScriptVariableLocal arguments, int place) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context) =>
        context.GetValue(arguments) is ScriptArray given && place >= 0 && place < given.Count ? given[place] : Unread;
}

/// <summary>A member of an object.</summary>
internal sealed class PreparedMember(PreparedExpression owner, ScriptVariable member) : PreparedExpression
{
    private readonly string _name = member.Name;

    // Where the member was last; all threads set it, as any number is right.
    private int _place;

    /// <inheritdoc/>
    public override object? Read(HtmlContext context)
    {
        var target = owner.Read(context);
        if (target is ModelObject known)
        {
            // A copy of its own: another thread may set it meanwhile.
            var place = _place;
            var found = known.TryGet(_name, ref place, out var got);
            if (place != _place)
                _place = place;
            return found ? got : Unread;
        }

        return target is IScriptObject other and not IScriptCustomFunction && other.TryGetValue(context, member.Span, _name, out var value)
            ? value : Unread;
    }
}

/// <summary>One of our functions of texts.</summary>
internal sealed class PreparedCall(ScriptFunctionCall call, TemplateFunction function, PreparedExpression[] arguments) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context)
    {
        var texts = new string[arguments.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (arguments[i].Read(context) is not string text)
                return Unread;
            texts[i] = text;
        }

        return function.Invoke(call, texts);
    }
}

using System.Text;
using Scriban.Syntax;

namespace SiteGen.Themes.Prepared;

/// <summary>A statement of a template.</summary>
internal abstract class PreparedPart
{
    /// <summary>Prints it.</summary>
    /// <param name="context">The run.</param>
    /// <param name="output">The output of the run.</param>
    public abstract void Print(HtmlContext context, TextOutput output);
}

/// <summary>Text that stands in the template; it is encoded once.</summary>
internal sealed class PreparedText(ScriptStringSlice text) : PreparedPart
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text.ToString());

    /// <inheritdoc/>
    public override void Print(HtmlContext context, TextOutput output) => output.Write(_utf8);
}

/// <summary>A value that is printed.</summary>
internal sealed class PreparedValue(ScriptExpressionStatement statement, PreparedExpression expression) : PreparedPart
{
    /// <inheritdoc/>
    public override void Print(HtmlContext context, TextOutput output) =>
        context.Write(statement.Span, context.TryRead(expression, out var value) ? value : context.Evaluate(statement));
}

/// <summary><c>p = $1</c>.</summary>
internal sealed class PreparedAssignment(ScriptExpressionStatement statement, ScriptVariableGlobal target, PreparedExpression expression) : PreparedPart
{
    /// <inheritdoc/>
    public override void Print(HtmlContext context, TextOutput output)
    {
        if (!context.TryRead(expression, out var value))
        {
            context.Evaluate(statement);
            return;
        }

        try
        {
            context.SetValue(target, value!, false);
        }
        catch (Exception e)
        {
            // Here, so that what follows is printed, and fails, too.
            context.Fail(e, statement);
        }
    }
}

/// <summary><c>if</c>, <c>else if</c> and <c>else</c>.</summary>
internal sealed class PreparedIf(ScriptExpression asked, PreparedExpression condition, PreparedBlock? yes, PreparedPart? no) : PreparedPart
{
    /// <inheritdoc/>
    public override void Print(HtmlContext context, TextOutput output)
    {
        if (context.TryTest(condition) ?? context.ToBool(asked.Span, context.Evaluate(asked)))
            yes?.Print(context, output);
        else
            no?.Print(context, output);
    }
}

/// <summary>The last branch of an <c>if</c>.</summary>
internal sealed class PreparedElse(PreparedBlock body) : PreparedPart
{
    /// <inheritdoc/>
    public override void Print(HtmlContext context, TextOutput output) => body.Print(context, output);
}

/// <summary><c>include 'entry' paper</c> as a statement.</summary>
internal sealed class PreparedInclude(
    ScriptExpressionStatement statement, ScriptFunctionCall call, IncludeFunction include, PreparedExpression[] arguments) : PreparedPart
{
    /// <inheritdoc/>
    public override void Print(HtmlContext context, TextOutput output)
    {
        if (!context.TryRead(arguments, out var values))
        {
            context.Write(statement.Span, context.Evaluate(statement));
            return;
        }

        try
        {
            context.Write(statement.Span, include.Invoke(context, call, values, null));
        }
        catch (Exception e)
        {
            context.Fail(e, call);
        }
    }
}

/// <summary>Everything else: Scriban's way.</summary>
internal sealed class PreparedOther(ScriptStatement statement) : PreparedPart
{
    /// <inheritdoc/>
    public override void Print(HtmlContext context, TextOutput output)
    {
        var value = context.Evaluate(statement);
        if (statement.CanOutput)
            context.Write(statement.Span, value);
    }
}

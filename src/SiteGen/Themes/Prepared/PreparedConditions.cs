using Scriban.Syntax;

namespace SiteGen.Themes.Prepared;

/// <summary><c>!a</c>.</summary>
internal sealed class PreparedNot(PreparedExpression negated) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context) => Boxed(Test(context));

    /// <inheritdoc/>
    public override bool? Test(HtmlContext context) => !negated.Test(context);
}

/// <summary><c>a &amp;&amp; b</c> and <c>a || b</c>; the second is read only where it matters.</summary>
internal sealed class PreparedJunction(PreparedExpression left, PreparedExpression right, bool isAnd) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context) => Boxed(Test(context));

    /// <inheritdoc/>
    public override bool? Test(HtmlContext context) => left.Test(context) is not { } first ? null : first == isAnd ? right.Test(context) : first;
}

/// <summary>Any other operator; what it gives is worked out by Scriban, but for comparisons of two whole numbers.</summary>
internal sealed class PreparedOperation(ScriptBinaryExpression binary, PreparedExpression left, PreparedExpression right) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context)
    {
        var (first, second) = (left.Read(context), right.Read(context));
        if (first is int a && second is int b && Compared(a.CompareTo(b)) is { } holds)
            return Boxed(holds);
        return IsKnown(first) && IsKnown(second)
            ? ScriptBinaryExpression.Evaluate(
                context, binary.OperatorToken?.Span ?? binary.Span, binary.Operator, binary.Left!.Span, first, binary.Right!.Span, second)
            : Unread;
    }

    private bool? Compared(int order) => binary.Operator switch
    {
        ScriptBinaryOperator.CompareEqual => order == 0,
        ScriptBinaryOperator.CompareNotEqual => order != 0,
        ScriptBinaryOperator.CompareLess => order < 0,
        ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
        ScriptBinaryOperator.CompareGreater => order > 0,
        ScriptBinaryOperator.CompareGreaterOrEqual => order >= 0,
        _ => null,
    };
}

/// <summary><c>a ? b : c</c>.</summary>
internal sealed class PreparedChoice(PreparedExpression condition, PreparedExpression yes, PreparedExpression no) : PreparedExpression
{
    /// <inheritdoc/>
    public override object? Read(HtmlContext context) => condition.Test(context) switch
    {
        true => yes.Read(context),
        false => no.Read(context),
        null => Unread,
    };
}

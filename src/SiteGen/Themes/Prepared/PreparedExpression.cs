using Scriban.Syntax;

namespace SiteGen.Themes.Prepared;

/// <summary>
/// A value that a template asks for, in a form that is read without the bookkeeping that Scriban needs for functions,
/// assignments and errors: members of what templates see (<c>paper.title</c>, <c>for.first</c>, <c>$1.topics.size</c>), our
/// functions of them (<c>url topic.path</c>), and conditions on them. It is what Scriban's way gives; where it cannot know
/// that, it is <see cref="Unread"/>. Reading changes nothing, so that what is unread or fails may be read again.
/// </summary>
internal abstract class PreparedExpression
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>What only Scriban's way can give; no template can hold it.</summary>
    public static object Unread { get; } = new();

    /// <summary>Prepares an expression; null where only Scriban's way is safe.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="functions">The functions that it calls by names that mean nothing else.</param>
    public static PreparedExpression? Of(ScriptExpression? expression, FixedFunctions functions)
    {
        return expression switch
        {
            ScriptLiteral literal => new PreparedLiteral(literal.Value),
            ScriptVariableGlobal variable => new PreparedVariable(variable),
            ScriptIndexerExpression { Target: ScriptVariableLocal arguments, Index: ScriptLiteral { Value: int place } } =>
                new PreparedArgument(arguments, place),
            ScriptMemberExpression { Target: { } target, Member: { } member } when Part(target) is { } owner => new PreparedMember(owner, member),
            ScriptFunctionCall { Target: ScriptVariableGlobal name } call when functions.TryFind<TemplateFunction>(name.BaseName, out var function)
                && function.ParameterCount == call.Arguments.Count && All(call.Arguments, functions) is { } arguments =>
                new PreparedCall(call, function, arguments),
            ScriptNestedExpression { Expression: ScriptBinaryExpression bracketed } => Part(bracketed),
            ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } negated } when Part(negated) is { } right => new PreparedNot(right),
            ScriptBinaryExpression { Left: { } first, Right: { } second } binary when Part(first) is { } left && Part(second) is { } right =>
                binary.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or
                    ? new PreparedJunction(left, right, binary.Operator is ScriptBinaryOperator.And)
                    : new PreparedOperation(binary, left, right),
            ScriptConditionalExpression { Condition: { } condition, ThenValue: { } first, ElseValue: { } second }
                when Part(condition) is { } test && Part(first) is { } yes && Part(second) is { } no => new PreparedChoice(test, yes, no),
            _ => null,
        };

        PreparedExpression? Part(ScriptExpression part) => Of(part, functions);
    }

    /// <summary>Prepares all expressions of a list; null where one of them cannot be.</summary>
    /// <param name="expressions">The expressions.</param>
    /// <param name="functions">The functions that they call by names that mean nothing else.</param>
    public static PreparedExpression[]? All(IEnumerable<ScriptExpression> expressions, FixedFunctions functions)
    {
        var prepared = new List<PreparedExpression>();
        foreach (var expression in expressions)
        {
            if (Of(expression, functions) is not { } one)
                return null;
            prepared.Add(one);
        }

        return [.. prepared];
    }

    /// <summary>Reads the value.</summary>
    /// <param name="context">The run.</param>
    /// <returns>The value, or <see cref="Unread"/>.</returns>
    /// <exception cref="ScriptRuntimeException">It cannot be read; Scriban's way knows where to report it.</exception>
    public abstract object? Read(HtmlContext context);

    /// <summary>Reads the value as a condition; null where it is <see cref="Unread"/>.</summary>
    /// <param name="context">The run.</param>
    /// <exception cref="ScriptRuntimeException">As for <see cref="Read"/>.</exception>
    public virtual bool? Test(HtmlContext context) => Read(context) switch
    {
        null => false,
        bool known => known,
        var value => IsKnown(value) ? context.ToBool(default, value) : null,
    };

    /// <summary>Whether something that was read is a value: Scriban may call what is a function.</summary>
    /// <param name="value">What was read.</param>
    protected internal static bool IsKnown(object? value) =>
        value is string || (!ReferenceEquals(value, Unread) && value is not Scriban.Runtime.IScriptCustomFunction);

    /// <summary>A truth value as an object; none is made.</summary>
    /// <param name="value">The truth value; null is <see cref="Unread"/>.</param>
    protected static object Boxed(bool? value) => value switch
    {
        true => True,
        false => False,
        null => Unread,
    };
}

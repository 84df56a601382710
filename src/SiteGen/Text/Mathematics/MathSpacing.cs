namespace SiteGen.Text.Mathematics;

/// <summary>What the neighbours make of an element's class (The TeXbook, appendix G, rules 5 and 6).</summary>
internal static class MathSpacing
{
    /// <summary>
    /// The classes of elements side by side. A binary operation without something on both of its sides is an ordinary
    /// sign: the minus of <c>-1</c>. A space has no class.
    /// </summary>
    /// <param name="items">The elements.</param>
    public static MathClass?[] Classes(IReadOnlyList<MathElement> items)
    {
        var classes = new MathClass?[items.Count];
        var before = -1;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is MathSpace)
                continue;
            var role = items[i].Class;
            if (role == MathClass.Binary && (before < 0 || classes[before] is not (MathClass.Ordinary or MathClass.Close or MathClass.Inner)))
                role = MathClass.Ordinary;
            if (before >= 0 && classes[before] == MathClass.Binary && role is MathClass.Relation or MathClass.Close or MathClass.Punctuation)
                classes[before] = MathClass.Ordinary;
            classes[i] = role;
            before = i;
        }
        if (before >= 0 && classes[before] == MathClass.Binary)
            classes[before] = MathClass.Ordinary;
        return classes;
    }

    /// <summary>Whether a thin space stands before a function that follows an element.</summary>
    /// <param name="before">What stands before it, or null for nothing.</param>
    public static bool PartsFromBefore(MathElement? before) => before switch
    {
        null or MathSpace or MathIdentifier { Text: "|" or "‖" or "/" } => false,
        _ => before.Class is MathClass.Ordinary or MathClass.Close or MathClass.Inner,
    };

    /// <summary>Whether a thin space stands between a function and what follows it.</summary>
    /// <param name="next">What follows it, or null for nothing.</param>
    public static bool PartsFromNext(MathElement? next) => next switch
    {
        null or MathFence or MathIdentifier { Text: "|" or "‖" or "/" or "." } => false,
        MathOperator { Size: > 0 } => false,
        _ => next.Class is MathClass.Ordinary or MathClass.Operator or MathClass.Inner,
    };

    /// <summary>The function that an element is, its scripts aside; null when it is something else.</summary>
    /// <param name="element">The element.</param>
    public static MathFunction? Function(MathElement element) => element switch
    {
        MathFunction function => function,
        MathScripts { Base: MathFunction function } => function,
        MathStack { Base: MathFunction function } => function,
        _ => null,
    };
}

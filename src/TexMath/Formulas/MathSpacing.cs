namespace TexMath.Formulas;

/// <summary>The class of an atom among its neighbours (The TeXbook, appendix G, rules 5 and 6).</summary>
internal static class MathSpacing
{
    /// <summary>
    /// Returns the classes of the elements of a row. A binary operator without an operand on both sides is an ordinary
    /// symbol, such as the minus of <c>-1</c>. A space has no class.
    /// </summary>
    /// <param name="items">The elements.</param>
    public static MathClass?[] ResolveClasses(IReadOnlyList<MathElement> items)
    {
        var classes = new MathClass?[items.Count];
        var before = -1;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is MathSpace)
                continue;
            var role = items[i].Class;
            var left = before >= 0 ? classes[before] : null;
            if (role == MathClass.Binary && left is not (MathClass.Ordinary or MathClass.Close or MathClass.Inner))
                role = MathClass.Ordinary;
            if (left == MathClass.Binary && role is MathClass.Relation or MathClass.Close or MathClass.Punctuation)
                classes[before] = MathClass.Ordinary;
            classes[i] = role;
            before = i;
        }
        if (before >= 0 && classes[before] == MathClass.Binary)
            classes[before] = MathClass.Ordinary;
        return classes;
    }

    /// <summary>Whether a function needs a thin space between it and the element before it.</summary>
    /// <param name="before">The element before it, or null.</param>
    public static bool NeedsSpaceBefore(MathElement? before) => before switch
    {
        null or MathSpace or MathIdentifier { Text: "|" or "‖" or "/" } => false,
        _ => before.Class is MathClass.Ordinary or MathClass.Close or MathClass.Inner,
    };

    /// <summary>Whether a function needs a thin space between it and the element after it.</summary>
    /// <param name="next">The element after it, or null.</param>
    public static bool NeedsSpaceAfter(MathElement? next) => next switch
    {
        null or MathFence or MathIdentifier { Text: "|" or "‖" or "/" or "." } => false,
        MathOperator { Size: > 0 } => false,
        _ => next.Class is MathClass.Ordinary or MathClass.Operator or MathClass.Inner,
    };

    /// <summary>Returns the function that an element is, with or without scripts; null for any other element.</summary>
    /// <param name="element">The element.</param>
    public static MathFunction? GetFunction(MathElement element) => element switch
    {
        MathFunction function => function,
        MathScripts { Base: MathFunction function } => function,
        MathStack { Base: MathFunction function } => function,
        _ => null,
    };
}

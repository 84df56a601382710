using System.Text;
using TexMath.Characters;

namespace TexMath.Formulas;

/// <summary>Writes a syntax tree as one line of Unicode text, if that is readable: <c>O(n²)</c>, <c>x ≤ y</c>.</summary>
internal static class MathUnicodeWriter
{
    private const int MaxScriptLength = 4;

    /// <summary>Returns the text, or null if it would not be readable: tables, accents over several characters.</summary>
    /// <param name="formula">The syntax tree.</param>
    public static string? Write(MathElement formula)
    {
        var text = new StringBuilder();
        return Append(text, formula, inScript: false) ? CollapseSpaces(text.ToString()) : null;
    }

    private static string CollapseSpaces(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string? Text(MathElement element, bool inScript = false)
    {
        var text = new StringBuilder();
        return Append(text, element, inScript) ? text.ToString().Trim(' ') : null;
    }

    private static bool Append(StringBuilder text, MathElement element, bool inScript)
    {
        switch (element)
        {
            case MathRow row:
                return AppendRow(text, row.Items, inScript);
            case MathIdentifier { Alphabet: MathAlphabet.DoubleStruck or MathAlphabet.Script or MathAlphabet.Fraktur } letter:
                text.Append(MathAlphabets.Map(letter.Alphabet, letter.Text));
                return true;
            case MathIdentifier identifier:
                text.Append(identifier.Text);
                return true;
            case MathNumber number:
                text.Append(number.Text);
                return true;
            case MathOperator mark:
                text.Append(Character(mark.Text));
                return true;
            case MathLargeOperator large:
                text.Append(large.Text);
                return true;
            case MathFunction function:
                text.Append(function.Name);
                return true;
            case MathText inner:
                text.Append(inner.Text.Replace('\u00A0', ' '));
                return true;
            case MathSpace space:
                text.Append(space.Em > 0 ? " " : "");
                return true;
            default:
                return AppendStructure(text, element, inScript);
        }
    }

    private static bool AppendStructure(StringBuilder text, MathElement element, bool inScript) => element switch
    {
        MathScripts scripts => AppendScripts(text, scripts),
        MathFraction { HasLine: true } fraction => AppendFraction(text, fraction),
        MathRoot root => AppendRoot(text, root),
        MathFence { Body: MathFraction { HasLine: false } choice } => AppendChoice(text, choice),
        MathFence fence => AppendFence(text, fence, inScript),
        MathAccent accent => AppendAccent(text, accent),
        MathStyle style => Append(text, style.Body, inScript),
        MathBox box => Append(text, box.Body, inScript),
        _ => false,
    };

    private static bool AppendRow(StringBuilder text, IReadOnlyList<MathElement> items, bool inScript)
    {
        var classes = MathSpacing.ResolveClasses(items);
        MathClass? before = null;
        for (var i = 0; i < items.Count; i++)
        {
            var next = i + 1 < items.Count ? items[i + 1] : null;
            var isSpaced = !inScript && IsSpaced(items[i], classes[i]);
            var isFunction = MathSpacing.GetFunction(items[i]) is not null;
            if (isSpaced && before == MathClass.Relation && classes[i] == MathClass.Relation)
                text.Length -= text[^1] == ' ' ? 1 : 0;
            else if (isSpaced || (isFunction && MathSpacing.NeedsSpaceBefore(i > 0 ? items[i - 1] : null)))
                text.Append(' ');
            if (!Append(text, items[i], inScript))
                return false;
            if (isSpaced || (isFunction && MathSpacing.NeedsSpaceAfter(next)) || (!inScript && NeedsSpaceAfter(items[i], classes[i], next)))
                text.Append(' ');
            before = classes[i] ?? before;
        }
        return true;
    }

    /// <summary>Whether an element has spaces around it; operators of products have none.</summary>
    private static bool IsSpaced(MathElement element, MathClass? role) => role switch
    {
        MathClass.Relation => true,
        MathClass.Binary => element is not MathOperator { Text: "⋅" or "×" or "∗" or "∘" or "∙" or "⋆" or "⊗" },
        MathClass.Operator => element is MathLargeOperator or MathScripts { Base: MathLargeOperator },
        _ => false,
    };

    /// <summary>Whether a space follows an element: after a comma, and where a factor would seem to belong to a fraction.</summary>
    private static bool NeedsSpaceAfter(MathElement element, MathClass? role, MathElement? next) =>
        role == MathClass.Punctuation
        || (element is MathFraction && next?.Class is MathClass.Ordinary or MathClass.Inner)
        || (next is MathFraction && role is MathClass.Ordinary or MathClass.Inner or MathClass.Close);

    /// <summary>Replaces a character that is specific to mathematics by its common counterpart in text.</summary>
    private static string Character(string mark) => mark switch
    {
        "⋅" => "·",
        "∗" => "*",
        "⟂" => "⊥",
        "⩽" => "≤",
        "⩾" => "≥",
        "∙" => "•",
        _ => mark,
    };

    private static bool AppendScripts(StringBuilder text, MathScripts scripts)
    {
        if (scripts.Base is MathAccent { Stretches: true } || !Append(text, scripts.Base, inScript: false))
            return false;
        return (scripts.Sub is null || AppendScript(text, scripts.Sub, '_', UnicodeScripts.ToSubscript))
            && (scripts.Sup is null || AppendScript(text, scripts.Sup, '^', UnicodeScripts.ToSuperscript));
    }

    private static bool AppendScript(StringBuilder text, MathElement script, char marker, Func<string, string?> convert)
    {
        if (Text(script, inScript: true) is not { } inner)
            return false;
        inner = inner.Replace("′′", "″", StringComparison.Ordinal);
        if (inner is "′" or "″")
            text.Append(inner);
        else if (inner.Length <= MaxScriptLength && !(inner.Length > 1 && inner.Any(char.IsUpper)) && convert(inner) is { } small)
            text.Append(small);
        else if (marker == '^' && inner is "∘")
            text.Append('°');
        else if (inner.Length > 0)
            text.Append(marker).Append(inner.EnumerateRunes().Count() == 1 ? inner : "{" + inner + "}");
        return true;
    }

    private static bool AppendFraction(StringBuilder text, MathFraction fraction)
    {
        if (FormatOperand(fraction.Numerator, isProductSimple: true) is not { } numerator
            || FormatOperand(fraction.Denominator) is not { } denominator)
            return false;
        text.Append(numerator).Append('/').Append(denominator);
        return true;
    }

    private static bool AppendRoot(StringBuilder text, MathRoot root)
    {
        if (FormatOperand(root.Radicand) is not { } radicand)
            return false;
        var index = root.Index is null ? "" : Text(root.Index, inScript: true) is { } inner ? UnicodeScripts.ToSuperscript(inner) : null;
        text.Append(index).Append('√').Append(radicand);
        return index is not null;
    }

    private static bool AppendChoice(StringBuilder text, MathFraction choice)
    {
        if (Text(choice.Numerator) is not { } numerator || Text(choice.Denominator) is not { } denominator)
            return false;
        text.Append('(').Append(numerator).Append(" choose ").Append(denominator).Append(')');
        return true;
    }

    /// <summary>Returns the text of an operand of a fraction or root, in parentheses if it is composite.</summary>
    private static string? FormatOperand(MathElement element, bool isProductSimple = false) => Text(element) switch
    {
        null => null,
        var text when IsSimple(element) || IsDifferential(element) || (isProductSimple && IsProduct(element)) => text,
        var text => "(" + text + ")",
    };

    private static bool IsSimple(MathElement element) => element switch
    {
        MathRow { Items: [var only] } => IsSimple(only),
        MathRow { Items: [MathOperator { Role: MathClass.Open }, .., MathOperator { Role: MathClass.Close }] } => true,
        MathIdentifier or MathNumber or MathText or MathAccent or MathFence => true,
        MathScripts scripts => IsSimple(scripts.Base),
        _ => false,
    };

    private static bool IsProduct(MathElement element) => element is MathRow row && row.Items.All(IsSimple);

    /// <summary>Whether an element is a differential: the dt of d/dt.</summary>
    private static bool IsDifferential(MathElement element) =>
        element is MathRow { Items: [MathIdentifier { Text: "d" or "∂" }, var variable] } && IsSimple(variable);

    private static bool AppendFence(StringBuilder text, MathFence fence, bool inScript)
    {
        text.Append(fence.Open);
        var inner = Append(text, fence.Body, inScript);
        text.Append(fence.Close);
        return inner;
    }

    /// <summary>Appends an accent as a combining character; false if its base is not a single character.</summary>
    private static bool AppendAccent(StringBuilder text, MathAccent accent)
    {
        var command = accent.Mark switch
        {
            "ˆ" => "hat",
            "~" => "tilde",
            "‾" => "bar",
            "→" => "vec",
            "˙" => "dot",
            "¨" => "ddot",
            "´" => "acute",
            "`" => "grave",
            "˘" => "breve",
            "ˇ" => "check",
            "˚" => "mathring",
            _ => null,
        };
        if (command is null || accent.IsUnder || Text(accent.Base) is not { Length: > 0 } inner || inner.EnumerateRunes().Count() > 1)
            return false;
        text.Append(TexAccents.Apply(command, inner));
        return true;
    }
}

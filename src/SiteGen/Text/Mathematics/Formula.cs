namespace SiteGen.Text.Mathematics;

/// <summary>
/// A formula: LaTeX and amsmath as papers' titles and abstracts use them, read once and written as MathML Core or as
/// plain text. Immutable.
/// </summary>
public sealed class Formula
{
    /// <summary>The longest formula that is read, in UTF-16 code units; nobody's abstract has one half as long.</summary>
    public const int MaxLength = 10_000;

    private readonly MathElement _tree;

    private Formula(string tex, MathElement tree, IReadOnlyList<FormulaFault> faults)
    {
        Tex = tex;
        _tree = tree;
        Faults = faults;
    }

    /// <summary>The TeX without its dollars, as it was read.</summary>
    public string Tex { get; }

    /// <summary>What keeps the formula from being rendered, in its order; none in most formulas.</summary>
    public IReadOnlyList<FormulaFault> Faults { get; }

    /// <summary>Reads a formula; takes time linear in its length.</summary>
    /// <param name="tex">The formula without its dollars; untrusted.</param>
    public static Formula Parse(string tex)
    {
        if (tex.Length > MaxLength)
            return new Formula(tex, MathRow.Empty, [new FormulaFault(0, $"this formula is longer than {MaxLength} characters; split it")]);
        var faults = new List<FormulaFault>();
        var tree = MathParser.Parse(XmlText.Clean(tex), faults);
        return new Formula(tex, tree, [.. faults.OrderBy(fault => fault.Offset)]);
    }

    /// <summary>
    /// The formula as MathML Core, ready to stand in HTML, with its TeX as <c>alttext</c>; null when it has faults. There
    /// is no <c>xmlns</c>: an HTML parser knows <c>math</c> by itself.
    /// </summary>
    /// <param name="display">Whether the formula stands on a line of its own.</param>
    public string? ToMathMl(bool display) => Faults.Count > 0 ? null : MathMlWriter.Write(_tree, XmlText.Clean(Tex), display);

    /// <summary>
    /// The formula on one line of text: in Unicode where that reads well (<c>O(n²)</c>, <c>ℓ₁</c>, <c>x ≤ y</c>), else as
    /// its TeX.
    /// </summary>
    public string ToPlain() => (Faults.Count > 0 ? null : MathUnicodeWriter.Write(_tree)) ?? Tex;
}

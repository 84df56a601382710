using TexMath.Formulas;
using TexMath.Xml;

namespace TexMath;

/// <summary>
/// A formula in LaTeX with amsmath, as the titles and abstracts of papers use it; parsed once and written as MathML Core
/// (https://www.w3.org/TR/mathml-core/) or as plain text. Immutable.
/// </summary>
public sealed class Formula
{
    /// <summary>The longest formula that is parsed, in UTF-16 code units. Formulas in real abstracts are less than half as long.</summary>
    public const int MaxLength = 10_000;

    private readonly MathElement _tree;

    private Formula(string tex, MathElement tree, IReadOnlyList<FormulaError> errors)
    {
        Tex = tex;
        _tree = tree;
        Errors = errors;
    }

    /// <summary>The TeX without its dollars, as given to <see cref="Parse"/>.</summary>
    public string Tex { get; }

    /// <summary>The errors that keep the formula from being rendered, by position.</summary>
    public IReadOnlyList<FormulaError> Errors { get; }

    /// <summary>Parses a formula; takes time linear in its length.</summary>
    /// <param name="tex">The formula without its dollars; untrusted.</param>
    public static Formula Parse(string tex)
    {
        if (tex.Length > MaxLength)
            return new Formula(tex, MathRow.Empty, [new FormulaError(0, $"this formula is longer than {MaxLength} characters; split it")]);
        var errors = new List<FormulaError>();
        var tree = MathParser.Parse(XmlText.Clean(tex), errors);
        return new Formula(tex, tree, [.. errors.OrderBy(error => error.Offset)]);
    }

    /// <summary>Parses a formula and returns its plain form; see <see cref="ToPlain"/>.</summary>
    /// <param name="tex">The formula without its dollars; untrusted.</param>
    internal static string ReadPlain(string tex) => Parse(tex).ToPlain();

    /// <summary>
    /// Returns the formula as MathML Core for HTML, with its TeX as <c>alttext</c>; null if it has errors. HTML needs no
    /// <c>xmlns</c> on <c>math</c>, so there is none.
    /// </summary>
    /// <param name="display">Whether the formula is displayed on a line of its own.</param>
    public string? ToMathMl(bool display) => Errors.Count > 0 ? null : MathMlWriter.Write(_tree, XmlText.Clean(Tex), display);

    /// <summary>
    /// Returns the formula on one line of text: in Unicode where that is readable (<c>O(n²)</c>, <c>ℓ₁</c>, <c>x ≤ y</c>),
    /// otherwise as its TeX.
    /// </summary>
    public string ToPlain() => ToUnicodeWithMarkers() ?? Tex;

    /// <summary>
    /// Returns the formula on one line of Unicode text if that says the same as the formula: without the marks <c>^</c> and
    /// <c>_</c> that scripts get for which Unicode has no characters. Otherwise, and if the formula has errors, returns null.
    /// </summary>
    public string? ToUnicode() => ToUnicodeWithMarkers() is { } text && text.AsSpan().IndexOfAny('^', '_') < 0 ? text : null;

    private string? ToUnicodeWithMarkers() => Errors.Count > 0 ? null : MathUnicodeWriter.Write(_tree);
}

using TexMath;

namespace SiteGen.Tests.TexMath;

public sealed class FormulaPlainTests
{
    [Theory]
    [InlineData("O(n^2)", "O(n²)")]
    [InlineData(@"x\Rarr y", "x ⇒ y")]
    [InlineData(@"\dv{f}{x} = \pdv[2]{u}{t}", "df/dx = ∂²u/∂t²")]
    [InlineData(@"\dv{x}", "d/dx")]
    [InlineData(@"\comm{A}{B} = \expval{H}", "[A, B] = ⟨H⟩")]
    [InlineData(@"\mel{a}{H}{b} + \ketbra{0}{1}", "⟨a|H|b⟩ + |0⟩⟨1|")]
    [InlineData(@"\upmu m\qand\qty(x)", "μm and (x)")]
    [InlineData(@"\curl\vb{E}", "∇×E")]
    [InlineData(@"a\isin\cnums", "a ∈ ℂ")]
    [InlineData(@"\ell_1", "ℓ₁")]
    [InlineData(@"\mathbb{R}^n", "ℝⁿ")]
    [InlineData(@"x\leq y", "x ≤ y")]
    [InlineData(@"x\in\{0,1\}^d", "x ∈ {0, 1}ᵈ")]
    [InlineData(@"n \log n/\log\log n", "n log n/log log n")]
    [InlineData(@"\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ")]
    [InlineData(@"\frac{n}{2}k + \frac{a+1}{2b}", "n/2 k + (a + 1)/(2b)")]
    [InlineData(@"\frac{\partial f}{\partial x}", "∂f/∂x")]
    [InlineData(@"\sqrt[3]{x+1}", "³√(x + 1)")]
    [InlineData(@"\tilde{\mathcal{O}}(\sqrt{T})", "𝒪̃(√T)")]
    [InlineData(@"\mathbf{x}^\top \hat{y}", "xᵀŷ")]
    [InlineData(@"n^{O(1)}", "n^{O(1)}")]
    [InlineData(@"x_{\max}, y_{\mathrm{train}}, e^{i\pi}", "xₘₐₓ, y_{train}, e^{iπ}")]
    [InlineData(@"90^\circ", "90°")]
    [InlineData(@"f''", "f″")]
    [InlineData(@"a:=-1", "a := −1")]
    [InlineData(@"5\,\text{km}", "5 km")]
    [InlineData(@"\binom{n}{k}", "(n choose k)")]
    [InlineData(@"\left(\frac{1}{2}\right)^2", "(1/2)²")]
    public void The_plain_form_is_Unicode(string tex, string plain) => Assert.Equal(plain, Formula.Parse(tex).ToPlain());

    [Theory]
    [InlineData(@"\begin{pmatrix}1\end{pmatrix}")]
    [InlineData(@"\overline{AB}")]
    [InlineData(@"\xrightarrow{f}")]
    [InlineData(@"\my{x}")]
    public void The_plain_form_is_TeX_if_Unicode_would_not_be_readable(string tex) => Assert.Equal(tex, Formula.Parse(tex).ToPlain());
}

using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class TexProseTests
{
    private const string Nbsp = "\u00A0";

    [Theory]
    [InlineData(@"est\'an dise\~nados", "están diseñados")]
    [InlineData(@"M\""obius, G\""{o}del, G{\""o}del, Erd\H{o}s, Erd{\H{o}}s, R{\'e}nyi", "Möbius, Gödel, Gödel, Erdős, Erdős, Rényi")]
    [InlineData(@"Garc\'ia, Mart\'\i{}n, G\'{\i}a, na\""{\i}ve, Sierpi\' nski", "García, Martín, Gía, naïve, Sierpiński")]
    [InlineData(@"\c{c} \v{s} \u{g} \k{a} \r{a} \d{s} \b{d} \=a \.z \v S \c c", "ç š ğ ą å ṣ ḏ ā ż Š ç")]
    [InlineData(
        @"Stra\ss e, Gau{\ss}, M{\o}ller, M\oller, \O{}rsted, {\L}ukasiewicz, \l\'od\'z",
        "Straße, Gauß, Møller, Møller, Ørsted, Łukasiewicz, łódź")]
    [InlineData(@"\AA ngstr\""om, 2.4 \AA apart, \ae, \oe", "Ångström, 2.4 Å apart, æ, œ")]
    [InlineData(@"in \AA rhus, 5\AA, $5$ \AA wide, \={1}, 10\^{3}, \~{5}, \textcommabelow{s}, \t{oo}",
        "in Århus, 5Å, 5 Å wide, 1̄, 10³, ~5, ș, o͡o")]
    [InlineData(@"don\'t, the model\'s, \""quoted\""", "don't, the model's, \"quoted\"")]
    public void Accents_and_letters_become_unicode(string tex, string text) => Assert.Equal(text, TexProse.ToPlain(tex));

    [Theory]
    [InlineData(@"{\em a network}.", "*a network*.")]
    [InlineData(@"\emph{all} \textit{i} {\it x} {\sl y}", "*all* *i* *x* *y*")]
    [InlineData(@"\textbf{b} {\bf 13}, 5", "**b** **13**, 5")]
    [InlineData(@"\texttt{scipy.linalg} {\tt a_b} \verb|x*y|", "`scipy.linalg` `a_b` `x*y`")]
    [InlineData("a\\emph{\u00a0}b", "a b")]
    [InlineData("\\verb\ud83d\ude00\ud83d\ude00", "verb\ud83d\ude00\ud83d\ude00")]
    [InlineData(@"T{\scriptsize ARGET} \textsc{Set} \mbox{and} {\sc Q}", "TARGET Set and Q")]
    [InlineData(@"`\texttt{a} \texttt{a`b}", "&#96;`a` ``a`b``")]
    [InlineData("{scriptsize CODE2SEQ} and {em x} and {bf y}", "CODE2SEQ and *x* and **y**")]
    [InlineData(@"un\emph{(not)}ed, {\em so }it is", "u&#110;*(not)*&#101;d, *so* it is")]
    [InlineData(@"\emph{a \textbf{b} c}", "*a **b** c*")]
    public void Fonts_become_markdown(string tex, string markdown) => Assert.Equal(markdown, TexProse.ToMarkdown(tex).Markdown);

    [Theory]
    [InlineData("n--m and so---then -- well", "n–m and so—then – well")]
    [InlineData("run it with --flag and -v", "run it with --flag and -v")]
    [InlineData("we --as ever-- assume a --> b", "we –as ever– assume a --> b")]
    [InlineData("``so'' and `one' and don't, ``half\"", "“so” and ‘one’ and don't, “half”")]
    [InlineData(@"96.39\% \& \$5 \#P \_ \{x\}", "96.39% & $5 #P _ {x}")]
    [InlineData(@"sub\-linear\/ e.g.\ this \\ that", "sublinear e.g. this that")]
    [InlineData("Fig.~1 of Smith~et~al.", $"Fig.{Nbsp}1 of Smith{Nbsp}et{Nbsp}al.")]
    [InlineData("of ~99.04%, 2 ~ 3%, (~10x), 11%~33%, 5~10", "of ~99.04%, 2 ~ 3%, (~10x), 11%~33%, 5~10")]
    [InlineData("on par with {the state of the art} while", "on par with the state of the art while")]
    [InlineData("f:{-1,1}^k -> {0,1}, A={a_1,...,a_s}, {x: x > 0}", "f:{-1,1}^k -> {0,1}, A={a_1,...,a_s}, {x: x > 0}")]
    [InlineData("A stray {brace, a second} one}, Petrov{Galerkin", "A stray brace, a second one, Petrov–Galerkin")]
    public void Dashes_quotes_tildes_and_braces_are_interpreted_in_context(string tex, string text) =>
        Assert.Equal(text, TexProse.ToPlain(tex));

    [Theory]
    [InlineData(
        @"units (\aus), a \au codebook, \rafdb, and \affectnet datasets",
        "units (aus), a au codebook, rafdb, and affectnet datasets")]
    [InlineData(@"in \DLIN\ can be, \foo{bar}, \method{} works, {\dst}", "in DLIN can be, bar, method works, dst")]
    [InlineData(
        @"Krizhevsky \etal on, \etal. So, \etc. However, \etc, \ie, \eg x, \wrt y",
        "Krizhevsky et al. on, et al. So, etc. However, etc., i.e., e.g. x, w.r.t. y")]
    [InlineData(@"as in \cite{a}. So (\cite{b}) and [\cite{c,d}], x~\cite[Thm 2]{e}.", "as in. So and, x.")]
    [InlineData(@"by \cite{a} and \citet{b}, the", "by, the")]
    [InlineData(@"a claim\footnote{With a note.} here\label{x}.", "a claim (With a note.) here.")]
    [InlineData(@"\ce{CH_2Cl_2}, \ce{^{28}Si}, \SI{25}{nm}, \SI{10}{\kelvin}", $"CH₂Cl₂, ²⁸Si, 25{Nbsp}nm, 10{Nbsp}K")]
    [InlineData("\\texttt{\\SI{1}{a $``b$\n\nc} d}", $"1{Nbsp}a $``b$ c d")]
    [InlineData("\\texttt{\\sqrt\\(~\\'\n\n--\\foo$x$}", @"\sqrt\(~' --foox")]
    [InlineData(@"n\timesn, 90\textdegree, 45^\circ, \S 3, \LaTeX", "n×n, 90°, 45°, § 3, LaTeX")]
    public void Commands_become_text(string tex, string text) => Assert.Equal(text, TexProse.ToPlain(tex));

    [Theory]
    [InlineData("vector in R^n by E: Obj(S)toR^n, R^{n}_{n}, A_{ij}", "vector in R^n by E: Obj(S)toR^n, Rⁿₙ, Aᵢⱼ")]
    [InlineData("2^{O(n)} and n^{k-1}, t^{-2}, e^{-x}, f^{abcdef}", "2^{O(n)} and nᵏ⁻¹, t⁻², e⁻ˣ, f^abcdef")]
    [InlineData("Al_xGa_{1-x}As, snake_case and a_1", "AlₓGa₁₋ₓAs, snake_case and a_1")]
    [InlineData(@"\alpha-stable, \lambda_1 \leq 2, L^\infty, {\epsilon}", "α-stable, λ_1 ≤ 2, L^∞, ϵ")]
    [InlineData(@"\frac{a}{b}, \frac{a+1}{2^{-k}}, \sqrt{x}, \sqrt{x+1}, \frac 12", "a/b, (a + 1)/2⁻ᵏ, √x, √(x + 1), 1/2")]
    [InlineData(@"\mathbb{R}^n and \mathcal{O}(n), \hat{x}, (\mc{O}(\eps))", "ℝ^n and 𝒪(n), x̂, (O(ε))")]
    [InlineData("approx72% and L_infty", "approx72% and L_infty")]
    public void Formulas_without_dollars_have_a_plain_form(string tex, string text) => Assert.Equal(text, TexProse.ToPlain(tex));

    [Theory]
    [InlineData(@"The \enquote{Use of \enquote{Snow}}, \mkbibquote{ice}, \foreignquote{french}{glace}",
        "The “Use of ‘Snow’”, “ice”, “glace”")]
    [InlineData(@"\mkbibemph{A} \foreignlanguage{german}{Schnee} X\vphantom{g}Y \mkbibparens{z}", "A Schnee XY (z)")]
    [InlineData(@"\textcolor[RGB]{175,36,67}{A}-Survey, {\color{red}red}, \textcolor{blue}{b}", "A-Survey, red, b")]
    [InlineData(@"5\ifmmode\times\else\texttimes\fi{}5, \ion{H}{2}, {\ndash}, What\textquotesingle s", "5×5, H\u00A0II, –, What's")]
    [InlineData(@"Al\textsubscript{x}Ga\textsubscript{1-x}As, x\textsubscript{max}", "AlₓGa₁₋ₓAs, xₘₐₓ")]
    [InlineData(@"the $4^{\textrm{ème}}$ and $21^{st}$ and $2^{\text{nd}}$ of $n^{th}$", "the 4ème and 21st and 2nd of nᵗʰ")]
    [InlineData("{Results: accuracy = 95 on three tasks}", "Results: accuracy = 95 on three tasks")]
    public void Commands_of_bibliographies_become_text(string tex, string text) => Assert.Equal(text, TexProse.ToPlain(tex));

    [Fact]
    public void A_script_that_Unicode_lacks_becomes_a_formula()
    {
        Assert.Equal("Al$_{0.4}$Ga$_{0.6}$As", TexProse.ToTitle(@"Al\textsubscript{0.4}Ga_{0.6}As"));
        Assert.Equal("T$_{\\mathrm{bulk}}$", TexProse.ToTitle(@"T\textsubscript{bulk}"));
    }

    [Fact]
    public void Unknown_commands_are_reported()
    {
        var unknown = new List<string>();
        TexProse.ToTitle(@"\foo{a} \alpha \bar \qux, \'e \n\timesn", unknown);
        Assert.Equal(["foo", "qux", "n"], unknown);
    }

    [Fact]
    public void A_rule_separates_two_languages()
    {
        var english = new string('e', 90);
        var spanish = new string('s', 90);

        var prose = TexProse.ToMarkdown($"{english} ----- {spanish}");

        Assert.Equal($"{english}\n\n* * *\n\n{spanish}", prose.Markdown);
        Assert.Contains("<hr />", Rendered.Html($"{english} ----- {spanish}"), StringComparison.Ordinal);
        Assert.Equal("a ----- b", TexProse.ToPlain("a ----- b"));
    }

    [Fact]
    public void Paragraphs_are_kept_and_lines_are_joined() =>
        Assert.Equal("One line.\n\n\\# Two\n\n1\\. Three", TexProse.ToMarkdown("One\nline. \r\n\r\n# Two\n \n 1. Three\n").Markdown);

    [Theory]
    [InlineData(@"Less is {\em More}: A--B in $R^{n}$ for \$5", @"Less is More: A–B in $R^{n}$ for \$5")]
    [InlineData(@"\textbf{Bold} \texttt{code} $$x$$", "Bold code $x$")]
    [InlineData("$a$$b$ and $c$", "$a b$ and $c$")]
    public void A_title_is_plain_text_with_mathematics_between_single_dollars(string tex, string title) =>
        Assert.Equal(title, TexProse.ToTitle(tex));

    [Fact]
    public void Characters_that_XML_forbids_are_removed() => Assert.Equal("ab", TexProse.ToMarkdown("a\u0008\uD800b\uFFFE").Markdown);
}

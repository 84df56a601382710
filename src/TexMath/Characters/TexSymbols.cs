using System.Collections.Frozen;

namespace TexMath.Characters;

/// <summary>Control sequences for characters, from LaTeX, amsmath, amssymb and textcomp, as text mode reads them.</summary>
internal static class TexSymbols
{
    private const string Mathematics = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε eps ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
        mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ imath ı jmath ȷ
        Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬
        top ⊤ bot ⊥ angle ∠ triangle △ vartriangle △ square □ Box □ blacksquare ■ Diamond ◇ diamond ⋄ clubsuit ♣ diamondsuit ♢
        heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ checkmark ✓ prime ′ backprime ‵ degree °
        pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧
        land ∧ setminus ∖ smallsetminus ∖ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ ltimes ⋉ rtimes ⋊ bowtie ⋈ amalg ⨿
        leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ ll ≪ gg ≫ lll ⋘ ggg ⋙ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅
        lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ propto ∝ varpropto ∝ asymp ≍ doteq ≐ coloneqq ≔ triangleq ≜ prec ≺ succ ≻
        preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ in ∈ ni ∋ notin ∉
        mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⊥ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵
        to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ leftrightarrow ↔ Rightarrow ⇒ implies ⟹
        Longrightarrow ⟹ Leftarrow ⇐ impliedby ⟸ Leftrightarrow ⇔ iff ⟺ mapsto ↦ longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕
        Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀
        rightleftharpoons ⇌ rightsquigarrow ⇝ leadsto ⇝ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂
        bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [
        rbrack ] vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ | ‖ therefore ∴ because ∵ dag † dagger † ddag ‡ ddagger ‡ surd √
        ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ dotsm ⋯ dotsi ⋯ dotso … colon : backslash \ bigcirc ◯
        """;

    private const string Prose = """
        textdegree ° deg ° degrees ° textcelsius ℃ S § P ¶ textsection § textparagraph ¶ copyright © textcopyright © textregistered ®
        texttrademark ™ pounds £ textsterling £ euro € texteuro € EUR € textyen ¥ yen ¥ textcent ¢ textdollar $ textmu µ micro µ
        textohm Ω textperthousand ‰ permil ‰ textonehalf ½ textonequarter ¼ textthreequarters ¾ textpm ± texttimes × textdiv ÷
        textminus − textbullet • textperiodcentered · textasciitilde ~ textasciicircum ^ textbackslash \ textbar | textless <
        textgreater > textunderscore _ textbraceleft { textbraceright } textellipsis … textendash – textemdash — textquoteleft ‘
        textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl " lq ‘ rq ’ guillemotleft «
        guillemotright » textexclamdown ¡ textquestiondown ¿ textrightarrow → textleftarrow ← textdagger † textdaggerdbl ‡
        textordfeminine ª textordmasculine º textless < lbar | slash / LaTeX LaTeX TeX TeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX
        TikZ TikZ AmS AMS log log ln ln lg lg exp exp sin sin cos cos tan tan cot cot sec sec csc csc arcsin arcsin arccos arccos
        arctan arctan sinh sinh cosh cosh tanh tanh max max min min sup sup inf inf lim lim limsup lim␣sup liminf lim␣inf arg arg
        ndash – mdash — arcsec ″ arcmin ′ arcdeg ° degr ° micron µm sun ☉ earth ⊕ farcs ″. farcm ′. fdg °. lsim ≲ gsim ≳ la ≲ ga ≳
        textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textasciimacron ¯ textasciiacute ´ textasciigrave ` texttildelow ˜
        textasciidieresis ¨ textbrokenbar ¦ textbardbl ‖ textnumero № textestimated ℮ textlangle ⟨ textrangle ⟩ textwon ₩ textbaht ฿
        textflorin ƒ textcurrency ¤ textservicemark ℠ textlnot ¬ textsurd √ textreferencemark ※ textopenbullet ◦ texthyphen -
        textuparrow ↑ textdownarrow ↓ textinfinity ∞ textpi π quotedblbase „ quotesinglbase ‚ guilsinglleft ‹ guilsinglright ›
        textquotestraightbase ‚ textquotestraightdblbase „ textsinglequote ' glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq ›
        textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textzeta ζ texteta η texttheta θ textiota ι textkappa κ
        textlambda λ textmugreek μ textnu ν textxi ξ textrho ρ textsigma σ texttau τ textupsilon υ textphi φ textchi χ textpsi ψ
        textomega ω textGamma Γ textDelta Δ textTheta Θ textLambda Λ textXi Ξ textPi Π textSigma Σ textPhi Φ textPsi Ψ textOmega Ω
        argmax argmax argmin argmin det det dim dim ker ker gcd gcd Pr Pr mod mod bmod mod hom hom
        """;

    /// <summary>Letters. The space after such a name only ends the name, as always in TeX: the word continues.</summary>
    private const string WordLetters =
        "ss ß SS ẞ o ø O Ø l ł L Ł aa å AA Å ae æ AE Æ oe œ OE Œ i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ij ĳ IJ Ĳ";

    private static readonly FrozenDictionary<string, string> SymbolTable = Table(Mathematics + " " + Prose);

    private static readonly FrozenDictionary<string, string> CommandTable = Table(Mathematics)
        .Where(pair => pair.Value.Length == 1 && !char.IsAscii(pair.Value[0]))
        .OrderBy(pair => Mathematics.IndexOf($"{pair.Key} {pair.Value}", StringComparison.Ordinal))
        .DistinctBy(pair => pair.Value, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Value, pair => "\\" + pair.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> LetterTable = Table(WordLetters);

    /// <summary>Returns the character of a control sequence such as <c>\alpha</c>, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static string? FindSymbol(string command) => SymbolTable.GetValueOrDefault(command);

    /// <summary>Returns the letter of a control sequence such as <c>\ss</c>, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static string? FindLetter(string command) => LetterTable.GetValueOrDefault(command);

    /// <summary>Returns the control sequence of a mathematical character (<c>→</c> is <c>\to</c>), or null.</summary>
    /// <param name="character">The character.</param>
    public static string? FindCommand(string character) => CommandTable.GetValueOrDefault(character);

    /// <summary>
    /// Splits an unknown control sequence that lacks a space into a known one and the rest: <c>\timesn</c> is × and n.
    /// </summary>
    /// <param name="command">Its name without the backslash.</param>
    /// <param name="inWord">Whether it is in the middle of a word: there, <c>\oller</c> is ø and ller.</param>
    public static string? SplitGlued(string command, bool inWord)
    {
        for (var length = command.Length - 1; length >= (inWord ? 1 : 4); length--)
        {
            var (known, rest) = (command[..length], command[length..]);
            if (inWord && FindLetter(known) is { } letter)
                return letter + rest;
            if (length >= 4 && rest.Length == 1 && SymbolTable.GetValueOrDefault(known) is { Length: 1 } symbol)
                return symbol + rest;
        }
        return null;
    }

    /// <summary>Parses pairs of a name and its characters; <c>␣</c> is a space.</summary>
    private static FrozenDictionary<string, string> Table(string pairs) => pairs
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .DistinctBy(pair => pair[0], StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Replace('␣', ' '), StringComparer.Ordinal);
}

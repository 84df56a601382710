namespace TexMath.Formulas;

/// <summary>The symbols of math mode by control sequence and by character: LaTeX, amssymb, stmaryrd, mathtools.</summary>
internal static class MathSymbols
{
    private const string Ordinary = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε eps ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
        lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ
        psi ψ omega ω digamma ϝ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν
        Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω varGamma 𝛤 varDelta 𝛥 varTheta 𝛩 varLambda 𝛬
        varXi 𝛯 varPi 𝛱 varSigma 𝛴 varUpsilon 𝛶 varPhi 𝛷 varPsi 𝛹 varOmega 𝛺 ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ Re ℜ Im ℑ wp ℘
        aleph ℵ beth ℶ gimel ℷ daleth ℸ partial ∂ infty ∞ emptyset ∅ varnothing ⌀ diameter ⌀ forall ∀ exists ∃ nexists ∄ complement ∁
        top ⊤ bot ⊥ angle ∠ measuredangle ∡ sphericalangle ∢ triangle △ triangledown ▽ blacktriangle ▲ blacktriangledown ▼ square □ Box □
        blacksquare ■ Diamond ◊ lozenge ◊ blacklozenge ⧫ bigstar ★ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮
        sharp ♯ checkmark ✓ maltese ✠ degree ° mho ℧ Finv Ⅎ Game ⅁ eth ð Bbbk 𝕜 circledS Ⓢ circledR ® copyright © pounds £ yen ¥ euro €
        diagup ╱ diagdown ╲ backslash \ | ‖ Vert ‖ vert | % % # # & & $ $ _ _ S § P ¶ dag † ddag ‡ permil ‰ AA Å aa å AE Æ ae æ OE Œ oe œ
        O Ø o ø L Ł l ł ss ß vdots ⋮ R ℝ N ℕ Z ℤ Q ℚ reals ℝ Reals ℝ Complex ℂ i ı j ȷ
        Angstrom Å Coppa Ϙ Earth ⊕ Koppa Ϟ QED ∎ Sampi Ϡ Stigma Ϛ alef ℵ alefsym ℵ astrosun ☉ ballotx ✗ cent ¢ clubs ♣ cnums ℂ
        coppa ϙ diamonds ♢ empty ∅ exist ∃ female ♀ hearts ♡ image ℑ infin ∞ koppa ϟ leftmoon ☾ lightning ↯ male ♂ mathsterling £
        natnums ℕ real ℜ rightmoon ☽ sampi ϡ sect § shift ↕ shneg ↑ shpos ↓ smiley ☺ spades ♠ stigma ϛ sun ☼ thetasym ϑ
        varclubsuit ♧ varcoppa ϙ vardiamondsuit ♦ varheartsuit ♥ varspadesuit ♤ varvdots ⋮ weierp ℘
        """;

    private const string Binary = """
        pm ± mp ∓ times × div ÷ cdot ⋅ cdotp · centerdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨
        wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ circledcirc ⊚ circledast ⊛
        circleddash ⊝ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌ bowtie ⋈ Join ⋈
        dotplus ∔ divideontimes ⋇ Cap ⋒ Cup ⋓ doublecap ⋒ doublecup ⋓ curlyvee ⋎ curlywedge ⋏ veebar ⊻ barwedge ⊼ doublebarwedge ⩞
        intercal ⊺ lessdot ⋖ gtrdot ⋗ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵ triangleleft ◃ triangleright ▹ bigtriangleup △ bigtriangledown ▽
        cross × cp × crossproduct × vdot ⋅ dotproduct ⋅ bigcirc ◯ diamond ⋄ dagger † ddagger ‡ sslash ⫽ And & interleave ⫴ obar ⌽ obslash ⦸
        Dagger ‡ Nand ⊼ Nor ⊽ Otimes ⨷ Sqcap ⩎ Sqcup ⩏ Vee ⩔ Wedge ⩓ Xor ⊻ barcap ⩃ barcup ⩂ barvee ⊽ blackhourglass ⧗ boxast ⧆
        boxbox ⧈ boxcircle ⧇ boxslash ⧄ bull ∙ capbarcup ⩈ capdot ⩀ capovercup ⩇ circledequal ⊜ circledparallel ⦷ circledvert ⦶
        circlehbar ⦵ closedvarcap ⩍ closedvarcup ⩌ concavediamond ⟡ concavediamondtickleft ⟢ concavediamondtickright ⟣ cupovercap ⩆
        dotminus ∸ doublebarvee ⩢ fullouterjoin ⟗ hourglass ⧖ invlazys ∾ leftouterjoin ⟕ lozengeminus ⟠ minusdot ⨪ minusfdots ⨫
        minusrdots ⨬ odiv ⨸ ogreaterthan ⧁ olessthan ⧀ operp ⦹ otimeshat ⨶ plusmn ± rightouterjoin ⟖ sdot ⋅ shuffle ⧢ smashtimes ⨳
        threedotcolon ⫶ triangleminus ⨺ triangleplus ⨹ triangletimes ⨻ twocaps ⩋ twocups ⩊ typecolon ⦂ veedot ⟇ veedoublebar ⩣
        veeonvee ⩖ wedgebar ⩟ wedgedot ⟑ wedgedoublebar ⩠ wedgeonwedge ⩕ whitesquaretickleft ⟤ whitesquaretickright ⟥
        """;

    private const string Relations = """
        leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ lt < gt > ll ≪ gg ≫ lll ⋘ ggg ⋙ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃
        approx ≈ approxeq ≊ cong ≅ thicksim ∼ thickapprox ≈ backsim ∽ backsimeq ⋍ eqsim ≂ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆
        lessgtr ≶ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ lesseqqgtr ⪋ gtreqqless ⪌ eqslantless ⪕ eqslantgtr ⪖ propto ∝ varpropto ∝ asymp ≍
        doteq ≐ doteqdot ≑ Doteq ≑ risingdotseq ≓ fallingdotseq ≒ circeq ≗ eqcirc ≖ triangleq ≜ bumpeq ≏ Bumpeq ≎ coloneqq ≔ coloneq ≔
        eqqcolon ≕ Coloneqq ⩴ dblcolon ∷ colonequals ≔ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ precsim ≾ succsim ≿
        precapprox ⪷ succapprox ⪸ curlyeqprec ⋞ curlyeqsucc ⋟ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subseteqq ⫅ supseteqq ⫆ Subset ⋐
        Supset ⋑ subsetneq ⊊ supsetneq ⊋ subsetneqq ⫋ supsetneqq ⫌ varsubsetneq ⊊ varsupsetneq ⊋ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑
        sqsupseteq ⊒ in ∈ ni ∋ owns ∋ notin ∉ mid | shortmid ∣ nmid ∤ parallel ∥ shortparallel ∥ nparallel ∦ perp ⟂ vdash ⊢ dashv ⊣
        models ⊨ vDash ⊨ Vdash ⊩ Vvdash ⊪ VDash ⊫ nvdash ⊬ nvDash ⊭ nVdash ⊮ nVDash ⊯ vartriangle △ vartriangleleft ⊲
        vartriangleright ⊳ trianglelefteq ⊴ trianglerighteq ⊵ ntriangleleft ⋪ ntriangleright ⋫ ntrianglelefteq ⋬ ntrianglerighteq ⋭
        blacktriangleleft ◀ blacktriangleright ▶ between ≬ pitchfork ⋔ smile ⌣ frown ⌢ therefore ∴ because ∵ multimap ⊸ backepsilon ∍
        nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nleqslant ≰ ngeqslant ≱ nleqq ≰ ngeqq ≱ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ lvertneqq ≨ gvertneqq ≩
        lnsim ⋦ gnsim ⋧ lnapprox ⪉ gnapprox ⪊ nprec ⊀ nsucc ⊁ npreceq ⋠ nsucceq ⋡ precneqq ⪵ succneqq ⪶ precnsim ⋨ succnsim ⋩
        precnapprox ⪹ succnapprox ⪺ nsim ≁ ncong ≆ nsubset ⊄ nsupset ⊅ nsubseteq ⊈ nsupseteq ⊉ nsubseteqq ⊈ nsupseteqq ⊉
        to → rightarrow → leftarrow ← gets ← longrightarrow ⟶ longleftarrow ⟵ leftrightarrow ↔ longleftrightarrow ⟷ Rightarrow ⇒
        Leftarrow ⇐ Leftrightarrow ⇔ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ mapsto ↦ mapsfrom ↤ longmapsto ⟼
        uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖
        hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌
        leftrightharpoons ⇋ upharpoonright ↾ upharpoonleft ↿ downharpoonright ⇂ downharpoonleft ⇃ restriction ↾ rightsquigarrow ⇝
        leadsto ⇝ leftrightsquigarrow ↭ twoheadrightarrow ↠ twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ rightrightarrows ⇉
        leftleftarrows ⇇ rightleftarrows ⇄ leftrightarrows ⇆ upuparrows ⇈ downdownarrows ⇊ Rrightarrow ⇛ Lleftarrow ⇚ curvearrowright ↷
        curvearrowleft ↶ circlearrowright ↻ circlearrowleft ↺ looparrowright ↬ looparrowleft ↫ Lsh ↰ Rsh ↱ dashrightarrow ⇢
        dashleftarrow ⇠ nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ nLeftarrow ⇍ nleftrightarrow ↮ nLeftrightarrow ⇎ implies ⟹ impliedby ⟸
        iff ⟺ longrightharpoonup ⇀ longleftharpoondown ↽ mesomerism ↔
        colonapprox :≈ colonsim :∼ colonminus :− Colonapprox ∷≈ Colonsim ∷∼ Coloneq ∷− coloncolonapprox ∷≈ coloncolonsim ∷∼
        coloncolonminus ∷− Eqcolon −∷ Eqqcolon =∷ equalscoloncolon =∷ minuscoloncolon −∷ varsubsetneqq ⫋ varsupsetneqq ⫌
        vcentcolon : ratio : eqdef ≝ stareq ≛ questeq ≟ Perp ⫫ Bot ⫫
        Darr ⇓ Harr ⇔ Larr ⇐ Lrarr ⇔ Rarr ⇒ Uarr ⇑ arceq ≘ backcong ≌ coloncolon ∷ coloncolonequals ⩴ dArr ⇓ darr ↓ eqeq ⩵ eqeqeq ⩶
        equal = equalscolon ≕ gggtr ⋙ hArr ⇔ harr ↔ imageof ⊷ invamp ⅋ isin ∈ lArr ⇐ larr ← llless ⋘ lrArr ⇔ lrarr ↔ measeq ≞
        minuscolon ∹ multimapboth ⧟ multimapinv ⟜ notni ∌ nshortmid ∤ nshortparallel ∦ origof ⊶ parr ⅋ rArr ⇒ rarr → smallfrown ⌢
        smallsmile ⌣ strictfi ⥼ strictif ⥽ sub ⊂ sube ⊆ supe ⊇ uArr ⇑ uarr ↑ upand ⅋ veeeq ≚ wedgeq ≙ eqcolon ∹
        """;

    private const string Delimiters = """
        { { lbrace { lbrack [ lparen ( langle ⟨ lAngle ⟪ llangle ⟪ lfloor ⌊ lceil ⌈ lvert | lVert ‖ llbracket ⟦ lgroup ⟮ lmoustache ⎰
        ulcorner ⌜ llcorner ⌞ lBrace ⦃ llparenthesis ⦇
        lang ⟨
        """;

    private const string ClosingDelimiters = """
        } } rbrace } rbrack ] rparen ) rangle ⟩ rAngle ⟫ rrangle ⟫ rfloor ⌋ rceil ⌉ rvert | rVert ‖ rrbracket ⟧ rgroup ⟯ rmoustache ⎱
        urcorner ⌝ lrcorner ⌟ rBrace ⦄ rrparenthesis ⦈
        rang ⟩
        """;

    private const string Dots =
        "dotsx … ldots … dots … dotsc … dotso … mathellipsis … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ ddots ⋱ iddots ⋰ adots ⋰";

    private const string Prefixes = "nabla ∇ neg ¬ lnot ¬";

    private const string LimitOperators = """
        sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ bigvee ⋁ bigwedge ⋀ biguplus ⨄ bigsqcup ⨆ bigsqcap ⨅
        bigtimes ⨉ bigcupdot ⨃
        bigcupplus ⨄ bigdoublevee ⨇ bigdoublewedge ⨈
        """;

    private const string Integrals =
        "int ∫ iint ∬ iiint ∭ iiiint ⨌ oint ∮ oiint ∯ oiiint ∰ fint ⨏ intop ∫ smallint ∫ ointclockwise ∲ intclockwise ∱ sqint ⨖ "
        + "intBar ⨎ intbar ⨍ intlarhk ⨗ intx ⨘ pointint ⨕ rppolint ⨒ scpolint ⨓ varointclockwise ∲ intcap ⨙ intcup ⨚";

    private static readonly Dictionary<string, MathElement> ByName = BuildNames();

    private static readonly Dictionary<string, MathElement> ByCharacter = BuildCharacters();

    /// <summary>Returns the symbol of a control sequence such as <c>\alpha</c>, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static MathElement? FindCommand(string command) => ByName.GetValueOrDefault(command);

    /// <summary>Returns the symbol of a character other than a letter or digit; null if it is unknown.</summary>
    /// <param name="character">The character.</param>
    public static MathElement? FindCharacter(string character) => ByCharacter.GetValueOrDefault(character);

    private static Dictionary<string, MathElement> BuildNames()
    {
        var byName = new Dictionary<string, MathElement>(StringComparer.Ordinal)
        {
            ["colon"] = new MathOperator(":", MathClass.Punctuation),
            ["ldotp"] = new MathOperator(".", MathClass.Punctuation),
            ["prime"] = new MathOperator("′", MathClass.Ordinary),
            ["backprime"] = new MathOperator("‵", MathClass.Ordinary),
            ["backdprime"] = new MathOperator("‶", MathClass.Ordinary),
            ["backtrprime"] = new MathOperator("‷", MathClass.Ordinary),
            ["dprime"] = new MathOperator("″", MathClass.Ordinary),
            ["qprime"] = new MathOperator("⁗", MathClass.Ordinary),
            ["trprime"] = new MathOperator("‴", MathClass.Ordinary),
        };
        Add(Ordinary, text => new MathIdentifier(text));
        Add(Binary, text => new MathOperator(text, MathClass.Binary));
        Add(Relations, text => new MathOperator(text, MathClass.Relation));
        Add(Delimiters, text => new MathOperator(text, MathClass.Open));
        Add(ClosingDelimiters, text => new MathOperator(text, MathClass.Close));
        Add(Dots, text => new MathOperator(text, MathClass.Inner));
        Add(Prefixes, text => new MathOperator(text, MathClass.Ordinary));
        Add(LimitOperators, text => new MathLargeOperator(text, HasLimits: true));
        Add(Integrals, text => new MathLargeOperator(text, HasLimits: false));
        return byName;

        void Add(string pairs, Func<string, MathElement> create)
        {
            foreach (var pair in Pairs(pairs))
                byName.Add(pair[0], create(pair[1]));
        }
    }

    /// <summary>
    /// Maps characters of the keyboard, characters that are replaced by another one, and the characters of all control
    /// sequences. If several control sequences have the same character, the first by name wins.
    /// </summary>
    private static Dictionary<string, MathElement> BuildCharacters()
    {
        var byCharacter = new Dictionary<string, MathElement>(StringComparer.Ordinal)
        {
            ["-"] = new MathOperator("−", MathClass.Binary),
            ["−"] = new MathOperator("−", MathClass.Binary),
            ["*"] = new MathOperator("∗", MathClass.Binary),
            ["·"] = new MathOperator("⋅", MathClass.Binary),
            ["•"] = new MathOperator("∙", MathClass.Binary),
            ["∣"] = new MathIdentifier("|"),
            ["`"] = new MathIdentifier("‘"),
        };
        Add("+", c => new MathOperator(c, MathClass.Binary));
        Add("=<>:", c => new MathOperator(c, MathClass.Relation));
        Add(",;", c => new MathOperator(c, MathClass.Punctuation));
        Add("([", c => new MathOperator(c, MathClass.Open));
        Add(")]!?", c => new MathOperator(c, MathClass.Close));
        Add("/|.\"@%$#", c => new MathIdentifier(c));
        foreach (var name in ByName.Keys.Order(StringComparer.Ordinal))
            byCharacter.TryAdd(GetCharacter(ByName[name]), ByName[name]);
        return byCharacter;

        void Add(string characters, Func<string, MathElement> create)
        {
            foreach (var c in characters)
                byCharacter.Add(c.ToString(), create(c.ToString()));
        }
    }

    private static string GetCharacter(MathElement element) => element switch
    {
        MathOperator mark => mark.Text,
        MathLargeOperator large => large.Text,
        MathIdentifier identifier => identifier.Text,
        _ => "",
    };

    private static IEnumerable<string[]> Pairs(string pairs) => pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2);
}

using System.Collections.Frozen;

namespace TexMath.Prose;

/// <summary>Tables of the commands of text mode: fonts, references, layout, spaces, abbreviations.</summary>
internal static class TextCommands
{
    private static readonly FrozenDictionary<string, TextStyle> Arguments = Styles(
        emphasis: "emph textit textsl mathit mkbibemph mkbibitalic",
        strong: "textbf mkbibbold",
        code: "texttt code",
        plain: "textsc textrm textsf textmd textup textnormal textlf text mbox hbox fbox makebox uppercase lowercase mathrm mathbf "
            + "mathsf mathtt mathnormal boldsymbol bm pmb operatorname ensuremath centerline underbar uline ul mathop mathbin mathrel "
            + "smash NoCaseChange MakeUppercase MakeLowercase textulc emphcaps singleletter bibnamefont bibfnamefont citenamefont "
            + "textgreek textcyrillic textlatin mkbibacro");

    private static readonly FrozenDictionary<string, TextStyle> Declarations = Styles(
        emphasis: "em it itshape sl slshape",
        strong: "bf bfseries",
        code: "tt ttfamily",
        plain: "sc scshape rm rmfamily sf sffamily upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large "
            + "Large LARGE huge Huge centering raggedright boldmath displaystyle textstyle scriptstyle");

    /// <summary>Font commands that are recognized even if their backslash is lost, because none of them is a word: <c>{em x}</c>.</summary>
    private static readonly FrozenSet<string> LostDeclarations =
        Set("em it bf tt sl sc rm sf itshape bfseries scshape scriptsize footnotesize normalsize textit textbf textsc texttt");

    /// <summary>Commands that refer to what an abstract does not contain; they are dropped with their arguments.</summary>
    private static readonly FrozenSet<string> References = Set(
        "cite citep citet citealt citealp citeauthor citeyear citeyearpar citen nocite parencite textcite autocite footcite onlinecite "
        + "Cite Citet Citep shortcite label ref eqref pageref autoref cref Cref footnotemark thanks index");

    /// <summary>Layout commands, with the number of arguments that are dropped with them.</summary>
    private static readonly FrozenDictionary<string, int> Layout =
        new[]
        {
            "noindent indent left right middle big Big bigg Bigg bigl bigr Bigl Bigr limits nolimits xspace protect relax smallskip "
                + "medskip bigskip hfill vfill maketitle nonumber newpage clearpage vskip leavevmode ! / - unskip allowbreak "
                + "nobreak strut string selectfont urlprefix sloppy *",
            "hspace vspace color begin end raisebox phantom hphantom vphantom selectlanguage "
                + "noopsort NoopSort SortNoop bibinfo bibfield",
            "newcommand renewcommand fontsize",
        }
        .SelectMany((names, count) => names.Split(' ').Select(name => (name, count)))
        .ToFrozenDictionary(row => row.name, row => row.count, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Spaces = new[] { " ", "\n", "\r", "\t" }
        .Concat("\\ ; : > quad qquad newline linebreak space enspace par hskip break".Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Abbreviations =
        ("etal=et al.|etals=et al.|etc=etc.|ie=i.e.|Ie=I.e.|eg=e.g.|Eg=E.g.|wrt=w.r.t.|vs=vs.|cf=cf.|Cf=Cf.|aka=a.k.a.|iid=i.i.d.|"
            + "viz=viz.|resp=resp.|dof=d.o.f.")
        .Split('|')
        .Select(row => row.Split('='))
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Whether one of the tables has a command.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static bool Contains(string command) =>
        Arguments.ContainsKey(command) || Declarations.ContainsKey(command) || Layout.ContainsKey(command)
        || References.Contains(command) || Spaces.Contains(command) || Abbreviations.ContainsKey(command);

    /// <summary>Returns the style of a font command with an argument (<c>\emph{x}</c>), or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static TextStyle? FindArgumentStyle(string command) => Arguments.TryGetValue(command, out var style) ? style : null;

    /// <summary>Returns the style of a font command that applies to the end of its group (<c>{\em x}</c>), or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static TextStyle? FindDeclarationStyle(string command) => Declarations.TryGetValue(command, out var style) ? style : null;

    /// <summary>Returns the style of a font command that has lost its backslash, or null.</summary>
    /// <param name="word">The first word of a group.</param>
    public static TextStyle? FindLostStyle(string word) =>
        !LostDeclarations.Contains(word) ? null : FindDeclarationStyle(word) ?? FindArgumentStyle(word);

    /// <summary>Whether a command is a reference, which is dropped with its arguments and the brackets around it.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static bool IsReference(string command) => References.Contains(command);

    /// <summary>Returns the number of arguments that are dropped with a layout command; null for any other command.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static int? CountLayoutArguments(string command) => Layout.TryGetValue(command, out var count) ? count : null;

    /// <summary>Returns the white space of a command, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static string? FindSpace(string command) => command switch
    {
        "," or "thinspace" or "nobreakspace" => "\u00A0",
        "item" => " • ",
        _ => Spaces.Contains(command) ? " " : null,
    };

    /// <summary>Returns the expansion of a macro that many authors define (<c>\etal</c>), or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static string? FindAbbreviation(string command) => Abbreviations.GetValueOrDefault(command);

    private static FrozenDictionary<string, TextStyle> Styles(string emphasis, string strong, string code, string plain) =>
        new[] { (emphasis, TextStyle.Emphasis), (strong, TextStyle.Strong), (code, TextStyle.Code), (plain, TextStyle.Plain) }
            .SelectMany(row => row.Item1.Split(' ').Select(name => (name, row.Item2)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

using System.Globalization;

namespace TexMath.Formulas;

/// <summary>An accent that a command puts on its argument.</summary>
/// <param name="Mark">The accent as a spacing character.</param>
/// <param name="IsUnder">Whether it is below the argument.</param>
/// <param name="Stretches">Whether it stretches to the width of the argument.</param>
internal readonly record struct AccentCommand(string Mark, bool IsUnder, bool Stretches);

/// <summary>Tables of the commands of math mode: functions, accents, spaces, arrows, sizes of delimiters.</summary>
internal static class MathCommands
{
    private static readonly HashSet<string> Functions = Set(
        "arccos arcsin arctan arccot arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sech sin sinh tan tanh csch sgn sign erf "
        + "arctg arcctg ch cosec cotg ctg cth sh tg th poly polylog rank diag Tr tr supp Res");

    private static readonly Dictionary<string, string> LimitFunctions = Pairs(
        "det det gcd gcd inf inf lim lim max max min min Pr Pr sup sup limsup lim␣sup liminf lim␣inf injlim inj␣lim projlim proj␣lim "
        + "argmax arg␣max argmin arg␣min plim plim lcm lcm esssup ess␣sup essinf ess␣inf");

    private static readonly Dictionary<string, string> Above = Pairs(
        "hat ˆ tilde ~ bar ‾ vec → dot ˙ ddot ¨ dddot … ddddot …. acute ´ grave ` breve ˘ check ˇ mathring ˚ "
        + "Hat ˆ Tilde ~ Bar ‾ Vec → Dot ˙ Ddot ¨");

    private static readonly Dictionary<string, string> StretchedAbove = Pairs(
        "widehat ˆ widetilde ~ widecheck ˇ overline ‾ overrightarrow → overleftarrow ← overleftrightarrow ↔ overbrace ⏞ "
        + "overbracket ⎴ overparen ⏜ wideparen ⏜ overgroup ⏠ overleftharpoon ↼ overrightharpoon ⇀ Overrightarrow ⇒");

    private static readonly Dictionary<string, string> StretchedBelow = Pairs(
        "underline _ underbar _ underbrace ⏟ underbracket ⎵ underparen ⏝ underrightarrow → underleftarrow ← "
        + "underleftrightarrow ↔ utilde ~ undergroup ⏡");

    private static readonly Dictionary<string, string> Arrows = Pairs(
        "xrightarrow → xleftarrow ← xleftrightarrow ↔ xRightarrow ⇒ xLeftarrow ⇐ xLeftrightarrow ⇔ xmapsto ↦ xhookrightarrow ↪ "
        + "xhookleftarrow ↩ xtwoheadrightarrow ↠ xtwoheadleftarrow ↞ xrightharpoonup ⇀ xleftharpoonup ↼ xrightleftharpoons ⇌ "
        + "xlongequal = xtofrom ⇄ xrightharpoondown ⇁ xleftharpoondown ↽ xleftrightharpoons ⇋");

    /// <summary>Widths in mu; 18 mu are 1 em.</summary>
    private static readonly Dictionary<string, string> Spaces = Pairs(
        ", 3 thinspace 3 : 4 > 4 medspace 4 ; 5 thickspace 5 enspace 9 enskip 9 quad 18 qquad 36 ! -3 negthinspace -3 negmedspace -4 "
        + "negthickspace -5");

    /// <summary>Heights in em.</summary>
    private static readonly Dictionary<string, string> Sizes = Pairs(
        "big 1.2 bigl 1.2 bigr 1.2 bigm 1.2 Big 1.8 Bigl 1.8 Bigr 1.8 Bigm 1.8 bigg 2.4 biggl 2.4 biggr 2.4 biggm 2.4 Bigg 3 Biggl 3 "
        + "Biggr 3 Biggm 3");

    private static readonly HashSet<string> Ignored = Set(
        "relax nonumber notag allowbreak nobreak noindent strut mathstrut protect displaylimits null / - @ hfill xspace "
        + "scriptsize footnotesize small normalsize large Large LARGE huge Huge tiny Tiny normalfont mdseries unboldmath");

    private static readonly HashSet<string> IgnoredWithArgument = Set("label color vspace vphantom");

    private static readonly HashSet<string> Texts = Set(
        "text textrm textnormal textup textmd mbox hbox fbox textbf textit textsl emph textsf texttt textsc intertext shortintertext");

    /// <summary>Returns the function that a command names, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static MathFunction? FindFunction(string command) =>
        Functions.Contains(command) ? new MathFunction(command, HasLimits: false)
        : LimitFunctions.GetValueOrDefault(command) is { } name ? new MathFunction(name, HasLimits: true)
        : null;

    /// <summary>Returns the accent that a command puts on its argument, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static AccentCommand? FindAccent(string command) =>
        Above.GetValueOrDefault(command) is { } above ? new AccentCommand(above, IsUnder: false, Stretches: false)
        : StretchedAbove.GetValueOrDefault(command) is { } over ? new AccentCommand(over, IsUnder: false, Stretches: true)
        : StretchedBelow.GetValueOrDefault(command) is { } under ? new AccentCommand(under, IsUnder: true, Stretches: true)
        : null;

    /// <summary>Returns the arrow that stretches to the width of its labels (<c>\xrightarrow</c>), or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static string? FindArrow(string command) => Arrows.GetValueOrDefault(command);

    /// <summary>Returns the width of a space command in em, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static double? FindSpace(string command) =>
        Spaces.TryGetValue(command, out var mu) ? int.Parse(mu, CultureInfo.InvariantCulture) / 18.0 : null;

    /// <summary>Returns the height in em that a command such as <c>\bigl</c> gives a delimiter, or null.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static double? FindDelimiterSize(string command) =>
        Sizes.TryGetValue(command, out var em) ? double.Parse(em, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a command has no effect in MathML.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static bool IsIgnored(string command) => Ignored.Contains(command);

    /// <summary>Whether a command and its argument have no effect in MathML.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static bool IsIgnoredWithArgument(string command) => IgnoredWithArgument.Contains(command);

    /// <summary>Whether the argument of a command is text.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static bool IsText(string command) => Texts.Contains(command);

    /// <summary>Parses pairs of a name and its value; <c>␣</c> is a space.</summary>
    private static Dictionary<string, string> Pairs(string pairs) => pairs
        .Split(' ')
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1].Replace('␣', ' '), StringComparer.Ordinal);

    private static HashSet<string> Set(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}

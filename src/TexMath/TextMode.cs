using TexMath.Characters;
using TexMath.Prose;
using TexMath.Xml;

namespace TexMath;

/// <summary>
/// LaTeX in text mode, as titles and abstracts use it: accents, fonts, symbols, links, and formulas between dollars. An
/// unknown control sequence is not an error: its argument is read as text, or else its name.
/// </summary>
public static class TextMode
{
    /// <summary>Marks the start of a group in <see cref="ToGroupedText"/>; a character for private use.</summary>
    public const char GroupStart = GroupMarks.Start;

    /// <summary>Marks the end of a group in <see cref="ToGroupedText"/>; a character for private use.</summary>
    public const char GroupEnd = GroupMarks.End;

    /// <summary>Parses text; takes time linear in its length.</summary>
    /// <param name="tex">The text; untrusted.</param>
    /// <param name="unknown">Receives the names of commands that are not known, perhaps several times; or null.</param>
    public static IReadOnlyList<TexNode> Parse(string tex, ICollection<string>? unknown = null) =>
        TexParser.Parse(XmlText.Clean(tex), new TexParserOptions(Formula.ReadPlain, unknown));

    /// <summary>
    /// Returns plain text in which <see cref="GroupStart"/> and <see cref="GroupEnd"/> take the place of the braces around
    /// groups, so that a list of names can be split outside of them. A group that begins with a command and makes part of a
    /// word (<c>{\'e}</c>) is not marked.
    /// </summary>
    /// <param name="tex">The text; untrusted.</param>
    /// <param name="unknown">See <see cref="Parse"/>.</param>
    public static string ToGroupedText(string tex, ICollection<string>? unknown = null)
    {
        var clean = XmlText.Clean(tex).Replace(GroupStart, ' ').Replace(GroupEnd, ' ');
        return ToPlain(TexParser.Parse(clean, new TexParserOptions(Formula.ReadPlain, unknown, MarksGroups: true)));
    }

    /// <summary>Returns an address or identifier without the TeX that escapes its special characters.</summary>
    /// <param name="tex">The address; untrusted.</param>
    public static string UnescapeAddress(string tex) => AddressScanner.Unescape(tex);

    /// <summary>Whether a command of text mode is known; the name of an unknown one becomes text.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static bool IsKnown(string command) =>
        TextCommands.Contains(command) || TexSymbols.FindSymbol(command) is not null || TexSymbols.FindLetter(command) is not null;

    /// <summary>Returns plain text without any markup; a formula in its plain form, a link as the text that it shows.</summary>
    /// <param name="nodes">The parsed text.</param>
    public static string ToPlain(IReadOnlyList<TexNode> nodes) => PlainTextFormatter.Format(nodes, Formula.ReadPlain);

    /// <summary>Returns plain text with formulas between single dollars; a literal dollar is <c>\$</c>.</summary>
    /// <param name="nodes">The parsed text.</param>
    public static string ToTitle(IReadOnlyList<TexNode> nodes) => PlainTextFormatter.FormatTitle(nodes);
}

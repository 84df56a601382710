using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SiteGen.Text.Tex;

/// <summary>Accents: the commands that put a mark on the letter that follows.</summary>
internal static class TexAccents
{
    /// <summary>Pairs of a command and the number of the combining character.</summary>
    private const string MarkNumbers =
        "` 0300 ' 0301 ^ 0302 ~ 0303 = 0304 u 0306 . 0307 \" 0308 r 030A H 030B v 030C d 0323 c 0327 k 0328 b 0331 "
        + "hat 0302 widehat 0302 check 030C tilde 0303 widetilde 0303 acute 0301 grave 0300 dot 0307 ddot 0308 breve 0306 bar 0304 "
        + "overline 0305 underline 0332 vec 20D7 mathring 030A not 0338";

    private const char LastLatinLetter = '\u024F';

    private static readonly FrozenDictionary<string, char> Marks = MarkNumbers.Split(' ').Chunk(2).ToFrozenDictionary(
        pair => pair[0],
        pair => (char)int.Parse(pair[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        StringComparer.Ordinal);

    /// <summary>Whether a command puts a mark on a letter.</summary>
    /// <param name="command">The name without backslash.</param>
    public static bool IsAccent(string command) => Marks.ContainsKey(command);

    /// <summary>
    /// Whether the accent may be meant when no brace shows it: some language writes the letter so. <c>\'t</c> of
    /// "don\'t" and <c>\"word\"</c> are quotes that some program escaped.
    /// </summary>
    /// <param name="command">The accent.</param>
    /// <param name="letter">The character that follows it.</param>
    public static bool IsPlausible(string command, char letter) => command switch
    {
        "\"" => "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal),
        "'" when "gklmprwGKLMPRW".Contains(letter, StringComparison.Ordinal) => false,
        _ => letter <= LastLatinLetter && char.IsLetter(letter) && Apply(command, letter.ToString()).Length == 1,
    };

    /// <summary>Puts the mark on the first letter; dotless i and j get their dot back when the mark asks for it.</summary>
    /// <param name="command">A command for which <see cref="IsAccent"/> is true.</param>
    /// <param name="text">The text under the mark, not empty.</param>
    /// <returns>The text in Unicode form C.</returns>
    public static string Apply(string command, string text)
    {
        var first = Rune.GetRuneAt(text, 0);
        var letter = first.Value switch { 'ı' => "i", 'ȷ' => "j", _ => first.ToString() };
        return (letter + Marks[command] + text[first.Utf16SequenceLength..]).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Marks that only stand over one sign; a longer text is read without them.</summary>
    /// <param name="command">The accent.</param>
    public static bool IsMathematical(string command) => command.Length > 1;
}

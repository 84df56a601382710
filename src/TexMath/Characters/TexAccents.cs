using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TexMath.Characters;

/// <summary>Accent commands, and the combining characters of Unicode that they correspond to.</summary>
internal static class TexAccents
{
    /// <summary>Pairs of a command and the code point of its combining character.</summary>
    private const string MarkNumbers =
        "` 0300 ' 0301 ^ 0302 ~ 0303 = 0304 u 0306 . 0307 \" 0308 r 030A H 030B v 030C h 0309 G 030F "
        + "f 0311 d 0323 c 0327 k 0328 b 0331 t 0361 textcommabelow 0326 textdotbelow 0323 "
        + "hat 0302 widehat 0302 check 030C tilde 0303 widetilde 0303 acute 0301 grave 0300 dot 0307 ddot 0308 breve 0306 bar 0304 "
        + "overline 0305 underline 0332 vec 20D7 mathring 030A not 0338";

    private const char LastLatinLetter = '\u024F';

    private static readonly FrozenDictionary<string, char> Marks = MarkNumbers.Split(' ').Chunk(2).ToFrozenDictionary(
        pair => pair[0],
        pair => (char)int.Parse(pair[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        StringComparer.Ordinal);

    /// <summary>Whether a command is an accent.</summary>
    /// <param name="command">Its name without the backslash.</param>
    public static bool IsAccent(string command) => Marks.ContainsKey(command);

    /// <summary>
    /// Whether an accent without braces is plausible: some language has the accented letter. Otherwise, as in
    /// <c>don\'t</c> and <c>\"word\"</c>, a program has escaped a quotation mark.
    /// </summary>
    /// <param name="command">The accent.</param>
    /// <param name="letter">The character after it.</param>
    public static bool IsPlausible(string command, char letter) => command switch
    {
        "\"" => "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal),
        "'" when "gklmprwGKLMPRW".Contains(letter, StringComparison.Ordinal) => false,
        _ => letter <= LastLatinLetter && char.IsLetter(letter) && Apply(command, letter.ToString()).Length == 1,
    };

    /// <summary>Adds the accent to the first letter; dotless i and j become i and j, from which Unicode composes.</summary>
    /// <param name="command">An accent command; see <see cref="IsAccent"/>.</param>
    /// <param name="text">The text under the accent; not empty.</param>
    /// <returns>The text in Unicode normalization form C.</returns>
    public static string Apply(string command, string text)
    {
        var first = Rune.GetRuneAt(text, 0);
        var letter = first.Value switch { 'ı' => "i", 'ȷ' => "j", _ => first.ToString() };
        return (letter + Marks[command] + text[first.Utf16SequenceLength..]).Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Reads an accent on a number. Programs that escape special characters write <c>10\^{3}</c> and <c>\~{}5</c>; only a
    /// bar is an accent on digits, in crystallography.
    /// </summary>
    /// <param name="command">An accent command; see <see cref="IsAccent"/>.</param>
    /// <param name="text">The text under the accent; it begins with a digit.</param>
    public static string ApplyToNumber(string command, string text) => command switch
    {
        "^" => ScriptDigits.ToSuperscript(text) ?? command + text,
        "~" or "'" or "`" or "\"" or "." => command + text,
        _ => Apply(command, text),
    };

    /// <summary>Whether the accent belongs to math mode. Over more than one character, such an accent is dropped.</summary>
    /// <param name="command">The accent.</param>
    public static bool IsMathematical(string command) => command.Length > 1 && !command.StartsWith("text", StringComparison.Ordinal);
}

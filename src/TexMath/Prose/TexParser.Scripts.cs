using System.Buffers;
using TexMath.Characters;

namespace TexMath.Prose;

/// <summary>Reads superscripts and subscripts outside of formulas.</summary>
internal sealed partial class TexParser
{
    /// <summary>Longer scripts in Unicode characters are hard to read.</summary>
    private const int MaxUnicodeScript = 4;

    /// <summary>How far, in UTF-16 code units, a word is searched for a script in braces.</summary>
    private const int MaxWordLength = 40;

    private static readonly SearchValues<char> FormulaCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,+-=/()*' ");

    private void ParseScript(ProseBuilder prose, TexToken token)
    {
        if (token.Value == "^" && NextIs(TexTokenKind.Command) && _tokens[_at].Value is "circ" or "prime")
            prose.Append(_tokens[_at++].Value == "circ" ? "°" : "′");
        else if (NextIs(TexTokenKind.BeginGroup) && _partners[_at] >= 0 && _depth < MaxGroupDepth)
            AppendScript(prose, token.Value, PlainTextFormatter.Format(ParseGroupContent(_partners[_at++]), _plainFormula));
        else if (NextIs(TexTokenKind.Text) && IsInWordWithScripts(token) && UnicodeScript(token.Value, PeekCharacter()) is { } script)
        {
            TakeCharacter();
            prose.Append(script);
        }
        else
        {
            prose.Append(token.Value);
        }
    }

    /// <summary>
    /// Writes a script in Unicode characters, a decimal number as a formula, and any other script as it is: without braces
    /// if it consists of letters and digits, because others would be ambiguous without them.
    /// </summary>
    private static void AppendScript(ProseBuilder prose, string mark, string content)
    {
        if (mark == "^" && content is "∘" or "°" or "′")
            prose.Append(content == "′" ? content : "°");
        else if (!char.IsWhiteSpace(prose.Last) && UnicodeScript(mark, content) is { } script)
            prose.Append(script);
        else if (IsDecimal(content))
            prose.Add(new MathNode($"{mark}{{{content}}}", Display: false));
        else if (content.Length > 0)
            prose.Append(content.All(IsScriptCharacter) ? mark + content : mark + "{" + content + "}");
    }

    private void ParseTextScript(ProseBuilder prose, string name)
    {
        var text = ReadText();
        if (text.Length == 0)
            return;
        var (mark, digits) = name == "textsuperscript"
            ? ("^", ScriptDigits.ToSuperscript(text) ?? (text.All(char.IsLetter) ? text : null))
            : ("_", ScriptDigits.ToSubscript(text));
        if ((digits ?? UnicodeScript(mark, text)) is { } script)
            prose.Append(script);
        else if (!text.AsSpan().ContainsAnyExcept(FormulaCharacters))
            prose.Add(new MathNode(text.All(char.IsAsciiLetter) ? $"{mark}{{\\mathrm{{{text}}}}}" : $"{mark}{{{text}}}", Display: false));
        else
            prose.Append(mark + text);
    }

    private static string? UnicodeScript(string mark, string content) =>
        content.Length is 0 or > MaxUnicodeScript || content.AsSpan().ContainsAny('(', ')') ? null
        : mark == "^" ? UnicodeScripts.ToSuperscript(content) : UnicodeScripts.ToSubscript(content);

    private string PeekCharacter() => _tokens[_at].Value[..1];

    /// <summary>
    /// Whether a script without braces belongs to a word that has one in braces, and thus to TeX: <c>Al_xGa_{1-x}As</c>.
    /// Elsewhere, as in <c>snake_case</c>, it is literal.
    /// </summary>
    private bool IsInWordWithScripts(TexToken mark)
    {
        var start = Math.Max(0, mark.Start - MaxWordLength);
        var before = _source.AsSpan()[start..mark.Start];
        var after = _source.AsSpan(mark.End, Math.Min(MaxWordLength, _source.Length - mark.End));
        before = before[(before.LastIndexOf(' ') + 1)..];
        var end = after.IndexOf(' ');
        return HasBracedScript(before) || HasBracedScript(end < 0 ? after : after[..end]);
    }

    private static bool HasBracedScript(ReadOnlySpan<char> word) => word.Contains("_{", StringComparison.Ordinal)
        || word.Contains("^{", StringComparison.Ordinal);

    private static bool IsDecimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && point < text.Length - 1 && text.Where((_, i) => i != point).All(char.IsAsciiDigit);
    }

    private static bool IsScriptCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '∞' or '*' or '∗' or '†' or '⊤' or '⊥' || char.IsSurrogate(c);
}

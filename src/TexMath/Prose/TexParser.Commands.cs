using System.Globalization;
using TexMath.Characters;

namespace TexMath.Prose;

/// <summary>Interprets commands.</summary>
internal sealed partial class TexParser
{
    private void ParseCommand(ProseBuilder prose, TexToken token, int end)
    {
        var name = token.Value;
        if (TextCommands.FindSpace(name) is { } space)
            prose.Append(space);
        else if (TexAccents.IsAccent(name) && ParseAccent(prose, name))
            return;
        else if (TexSymbols.FindLetter(name) is { } letter)
            ParseLetter(prose, name, letter);
        else if (TexSymbols.FindSymbol(name) is { } symbol)
            ParseSymbol(prose, name, symbol);
        else if (TextCommands.FindAbbreviation(name) is { } abbreviation)
            ParseAbbreviation(prose, abbreviation);
        else if (TextCommands.IsReference(name))
            ParseReference(prose);
        else if (TextCommands.CountLayoutArguments(name) is { } count)
            SkipArguments(count);
        else if (TextCommands.FindDeclarationStyle(name) is { } declared)
            ParseDeclaration(prose, declared, end);
        else if (TextCommands.FindArgumentStyle(name) is { } style)
            ParseStyledArgument(prose, style);
        else if (!ParseSpecial(prose, token))
            ParseUnknown(prose, name);
    }

    /// <summary>Interprets commands that are in no table.</summary>
    private bool ParseSpecial(ProseBuilder prose, TexToken token)
    {
        var name = token.Value;
        switch (name)
        {
            case "frac" or "tfrac" or "dfrac" or "cfrac" or "nicefrac" or "sfrac" or "binom":
                prose.Append(ReadFormula(token, arguments: 2));
                break;
            case "sqrt":
                prose.Append(ReadFormula(token, arguments: 1));
                break;
            case "mathbb" or "Bbb" or "mathds" or "mathcal" or "cal" or "mathscr" or "mathfrak" or "frak":
                prose.Append(MathAlphabets.Convert(name, ReadText()) ?? "");
                break;
            case "footnote" or "footnotetext":
                ParseFootnote(prose);
                break;
            case "ce" or "chem" or "cee":
                prose.Append(ScriptDigits.FormatChemical(ReadText()));
                break;
            case "SI" or "qty" or "SIrange":
                prose.Append(ReadText() + "\u00A0" + SiUnits.Convert(ReadSource()));
                break;
            case "si" or "unit":
                prose.Append(SiUnits.Convert(ReadSource()));
                break;
            case "num":
                prose.Append(ReadText());
                break;
            case "textsuperscript" or "textsubscript":
                ParseTextScript(prose, name);
                break;
            case "textcolor" or "colorbox" or "foreignlanguage":
                ParseLastArgument(prose, skipped: 1);
                break;
            case "fcolorbox":
                ParseLastArgument(prose, skipped: 2);
                break;
            case "enquote" or "mkbibquote" or "textquote" or "say":
                ParseQuotation(prose);
                break;
            case "foreignquote" or "hyphenquote":
                SkipArguments(1);
                ParseQuotation(prose);
                break;
            case "mkbibparens":
                Enclose(prose, "(", ReadArgument(), ")");
                break;
            case "mkbibbrackets":
                Enclose(prose, "[", ReadArgument(), "]");
                break;
            case "ion":
                ParseIon(prose);
                break;
            case "ifmmode":
                SkipMathBranch();
                break;
            case "else" or "fi":
                EndConditional();
                break;
            case "texorpdfstring":
                prose.AddRange(ReadArgument());
                SkipArguments(1);
                break;
            default:
                return false;
        }
        return true;
    }

    private bool ParseAccent(ProseBuilder prose, string name)
    {
        var start = _at;
        SkipSpaces();
        if (NextIs(TexTokenKind.BeginGroup) && _partners[_at] >= 0 && _depth < MaxGroupDepth)
        {
            var text = PlainTextFormatter.Format(ParseGroupContent(_partners[_at++]), _plainFormula);
            var single = new StringInfo(text).LengthInTextElements == 1 || !TexAccents.IsMathematical(name);
            prose.Append(text.Length == 0 ? (char.IsAsciiLetter(name[0]) ? "" : name)
                : char.IsAsciiDigit(text[0]) ? TexAccents.ApplyToNumber(name, text)
                : single ? TexAccents.Apply(name, text) : text);
            return true;
        }
        if (NextIs(TexTokenKind.Command) && AccentedSymbol(_tokens[_at].Value) is { } symbol)
        {
            var isWordLetter = TexSymbols.FindLetter(_tokens[_at++].Value) is not null;
            prose.Append(TexAccents.Apply(name, symbol));
            if (isWordLetter)
                SkipSpaces();
            return true;
        }
        if (NextIs(TexTokenKind.Text) && IsAccented(name, prose.Last))
        {
            prose.Append(TexAccents.Apply(name, TakeCharacter()));
            return true;
        }
        _at = start;
        return false;
    }

    private static string? AccentedSymbol(string command) =>
        (TexSymbols.FindLetter(command) ?? TexSymbols.FindSymbol(command)) is { Length: 1 } symbol ? symbol : null;

    private bool IsAccented(string name, char before)
    {
        var text = _tokens[_at].Value;
        if (name == "not")
            return text[0] is '=' or '<' or '>';
        var isPossessive = name == "'" && text[0] == 's' && char.IsLetter(before) && (text.Length == 1 || !char.IsLetter(text[1]));
        return !isPossessive && TexAccents.IsPlausible(name, text[0]);
    }

    /// <summary>The word continues after the space (<c>in \AA rhus</c>), except after a unit: <c>5 \AA resolution</c>.</summary>
    private void ParseLetter(ProseBuilder prose, string name, string letter)
    {
        var isUnit = name == "AA" && (prose.LastVisible is '\uFFFC' || char.IsAsciiDigit(prose.LastVisible));
        prose.Append(letter);
        SkipEmptyGroup();
        if (!isUnit)
            SkipSpaces();
    }

    /// <summary>
    /// After a symbol, a space is kept, as authors often forget that it only ends the name; but none follows an opening
    /// quotation mark or an apostrophe within a word (<c>What\textquotesingle s</c>).
    /// </summary>
    private void ParseSymbol(ProseBuilder prose, string name, string symbol)
    {
        var isWithinWord = name is "textquotesingle" or "textquoteright" && char.IsLetterOrDigit(prose.Last);
        prose.Append(symbol);
        if (NextIs(TexTokenKind.BeginGroup) && _partners[_at] == _at + 1)
            SkipEmptyGroup();
        else if (isWithinWord || symbol is "“" or "‘" or "„" or "‚")
            SkipSpaces();
    }

    private void ParseAbbreviation(ProseBuilder prose, string abbreviation)
    {
        prose.Append(abbreviation);
        SkipEmptyGroup();
        if (NextIs(TexTokenKind.Text) && _tokens[_at].Value[0] == '.' && !_tokens[_at].Value.StartsWith("..", StringComparison.Ordinal))
            TakeCharacter();
    }

    /// <summary>Drops a reference, and the brackets and the space that would remain of it.</summary>
    private void ParseReference(ProseBuilder prose)
    {
        SkipReference();
        while (prose.Last is '(' or '[' && NextIsCharacter(prose.Last == '(' ? ')' : ']'))
        {
            prose.RemoveLast();
            TakeCharacter();
        }
        if (_at == _tokens.Count || !NextIs(TexTokenKind.Text) || ".,;:)]!?".Contains(_tokens[_at].Value[0], StringComparison.Ordinal))
            prose.TrimEnd();
    }

    private void SkipReference()
    {
        while (SkipOptional())
        {
        }
        SkipArguments(1);
        var start = _at;
        SkipSpaces();
        if (NextIs(TexTokenKind.Text) && _tokens[_at].Value is "," or ";" or "and")
            _at++;
        SkipSpaces();
        if (_at > start && NextIs(TexTokenKind.Command) && TextCommands.IsReference(_tokens[_at].Value))
        {
            _at++;
            SkipReference();
        }
        else
        {
            _at = start;
        }
    }

    private void ParseDeclaration(ProseBuilder prose, TextStyle style, int end)
    {
        SkipSpaces();
        if (_depth > 0)
            prose.AddRange(ParseStyled(style, end));
    }

    private void ParseStyledArgument(ProseBuilder prose, TextStyle style)
    {
        if (!StartsArgument())
            return;
        var close = _partners[_at++];
        var typewriter = _typewriter;
        _depth++;
        prose.AddRange(ParseStyled(style, close));
        _depth--;
        _typewriter = typewriter;
        _at = close + 1;
    }

    /// <summary>Reads the argument after those for a colour or a language.</summary>
    private void ParseLastArgument(ProseBuilder prose, int skipped)
    {
        SkipArguments(skipped);
        if (StartsArgument())
            prose.AddRange(ReadArgument());
    }

    private void ParseFootnote(ProseBuilder prose)
    {
        SkipOptional();
        var note = ReadArgument();
        prose.TrimEnd();
        prose.Append(" (");
        prose.AddRange(note);
        prose.TrimEnd();
        prose.Append(")");
    }

    /// <summary>Reads a macro that the author has defined elsewhere: as its argument if it has one, else as its name.</summary>
    private void ParseUnknown(ProseBuilder prose, string name)
    {
        var hasArgument = NextIs(TexTokenKind.BeginGroup) && _partners[_at] > _at + 1;
        if (IsReported(name, prose))
            _unknown?.Add(name);
        if (name.Length == 0)
            prose.Append("\\");
        else if (!char.IsAsciiLetter(name[0]))
            prose.Append(name);
        else if (!hasArgument)
            ParseSymbol(prose, name, TexSymbols.SplitGlued(name, char.IsLetter(prose.Last)) ?? name);
    }

    private static bool IsReported(string name, ProseBuilder prose) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && !TexAccents.IsAccent(name)
        && TexSymbols.SplitGlued(name, char.IsLetter(prose.Last)) is null;

    /// <summary>Reads <c>\ion{H}{2}</c>, which AASTeX prints as H II.</summary>
    private void ParseIon(ProseBuilder prose)
    {
        var element = ReadText();
        var charge = StartsArgument() ? ReadText() : "";
        string[] roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
        var isSmall = charge.Length == 1 && char.IsAsciiDigit(charge[0]) && charge[0] != '0';
        prose.Append($"{element}\u00A0{(isSmall ? roman[charge[0] - '1'] : charge.ToUpperInvariant())}".TrimEnd('\u00A0'));
    }
}

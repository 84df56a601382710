namespace TexMath.Formulas;

/// <summary>Parses numbers.</summary>
internal sealed partial class MathParser
{
    private bool StartsNumber() => NextIsCharacter(".") && _at + 1 < _tokens.Count && IsDigitAt(_at + 1);

    /// <summary>Parses digits with a decimal point and with commas that separate thousands; <c>[0,1]</c> has two numbers.</summary>
    private MathNumber ParseNumber()
    {
        var start = _at;
        for (var points = 0; Next is { Kind: MathTokenKind.Character } token; _at++)
        {
            if (char.IsAsciiDigit(token.Text[0]))
                continue;
            if (token.Text == "." && points == 0 && CountDigitsAfter(_at) > 0)
                points++;
            else if (token.Text != "," || points > 0 || CountDigitsAfter(_at) != 3 || !SeparatesThousands(start))
                break;
        }
        return new MathNumber(string.Concat(_tokens[start.._at].Select(token => token.Text)), _alphabet);
    }

    private int CountDigitsAfter(int separator)
    {
        var count = 0;
        while (separator + 1 + count < _tokens.Count && count < 4 && IsDigitAt(separator + 1 + count))
            count++;
        return count;
    }

    private bool SeparatesThousands(int start)
    {
        var digits = 0;
        while (_at - 1 - digits >= start && digits < 4 && IsDigitAt(_at - 1 - digits))
            digits++;
        return digits is > 0 and < 4 && _tokens[_at].End == _tokens[_at + 1].Start && _tokens[start].Text != "0";
    }

    private bool IsDigitAt(int index) => _tokens[index] is { Kind: MathTokenKind.Character } token && char.IsAsciiDigit(token.Text[0]);
}

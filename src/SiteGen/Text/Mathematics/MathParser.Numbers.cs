namespace SiteGen.Text.Mathematics;

/// <summary>Numbers.</summary>
internal sealed partial class MathParser
{
    private bool StartsNumber() =>
        NextIsCharacter(".") && _at + 1 < _tokens.Count && _tokens[_at + 1] is { Kind: MathTokenKind.Character } digit && char.IsAsciiDigit(digit.Text[0]);

    /// <summary>Digits with a decimal point, and with commas only where they part thousands: <c>[0,1]</c> has two numbers.</summary>
    private MathNumber ParseNumber()
    {
        var start = _at;
        for (var points = 0; Next is { Kind: MathTokenKind.Character } token; _at++)
        {
            if (char.IsAsciiDigit(token.Text[0]))
                continue;
            if (token.Text == "." && points == 0 && DigitsAfter(_at) > 0)
                points++;
            else if (token.Text != "," || points > 0 || DigitsAfter(_at) != 3 || !PartsThousands(start))
                break;
        }
        return new MathNumber(string.Concat(_tokens[start.._at].Select(token => token.Text)), _alphabet);
    }

    private int DigitsAfter(int separator)
    {
        var count = 0;
        while (separator + 1 + count < _tokens.Count && count < 4 && IsDigitAt(separator + 1 + count))
            count++;
        return count;
    }

    private bool PartsThousands(int start)
    {
        var digits = 0;
        while (_at - 1 - digits >= start && digits < 4 && IsDigitAt(_at - 1 - digits))
            digits++;
        return digits is > 0 and < 4 && _tokens[_at].End == _tokens[_at + 1].Start && _tokens[start].Text != "0";
    }

    private bool IsDigitAt(int index) => _tokens[index] is { Kind: MathTokenKind.Character } token && char.IsAsciiDigit(token.Text[0]);
}

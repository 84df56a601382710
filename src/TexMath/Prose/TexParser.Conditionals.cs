namespace TexMath.Prose;

/// <summary>Chooses the branch of a conditional.</summary>
internal sealed partial class TexParser
{
    /// <summary>The maximum number of tokens between <c>\ifmmode</c> and <c>\else</c>; real ones have fewer than ten.</summary>
    private const int MaxBranchTokens = 100;

    /// <summary>Skips the branch for math mode of <c>\ifmmode … \else … \fi</c>; publishers of physics export accents so.</summary>
    private void SkipMathBranch()
    {
        for (var i = _at; i < Math.Min(_tokens.Count, _at + MaxBranchTokens); i++)
        {
            if (_tokens[i] is not { Kind: TexTokenKind.Command, Value: "else" or "fi" })
                continue;
            _at = i + 1;
            SkipSpaces();
            return;
        }
    }

    private void EndConditional()
    {
        SkipEmptyGroup();
        SkipSpaces();
    }
}

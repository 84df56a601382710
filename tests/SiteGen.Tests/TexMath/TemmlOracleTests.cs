using TexMath;

namespace SiteGen.Tests.TexMath;

/// <summary>
/// Compares our MathML with that of Temml, for the formulas of real abstracts. It needs Node.js, Temml and a sample of arXiv, so
/// it runs only on request (<c>-explicit only</c>); MathMlWriterTests state the MathML that every clone checks.
/// </summary>
public sealed class TemmlOracleTests(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void Most_real_formulas_are_rendered_as_by_Temml()
    {
        Assert.SkipWhen(ArxivFormulas.File is null, "skipped: no sample of arXiv beside the repository");
        Assert.SkipWhen(Temml.Folder is null, "skipped: SITEGEN_TEMML is not the folder of an installed Temml");
        var formulas = ArxivFormulas.Read(ArxivFormulas.File!).Distinct(StringComparer.Ordinal).ToList();
        var accepted = formulas.Zip(Temml.Render(formulas)).Where(pair => pair.Second is not null).ToList();
        var (rendered, same) = (0, 0);
        foreach (var (tex, theirs) in accepted)
        {
            var formula = Formula.Parse(tex);
            if (formula.ToMathMl(display: false) is not { } ours)
            {
                output.WriteLine($"{tex}\n    error: {formula.Errors[0].Message}");
                continue;
            }

            rendered++;
            var (left, right) = (MathMlTree.Format(ours), MathMlTree.Format(theirs!));
            if (left == right)
                same++;
            else
                output.WriteLine($"{tex}\n    ours   {left}\n    theirs {right}");
        }

        output.WriteLine($"{formulas.Count} formulas; Temml accepts {accepted.Count}, of which we render {rendered} and agree on {same}");
        Assert.True(rendered >= accepted.Count * 0.98);
        Assert.True(same >= accepted.Count * 0.9);
    }
}

using TexMath;

namespace SiteGen.Tests.Text.Mathematics;

/// <summary>Our MathML beside that of Temml, on the formulas of real abstracts.</summary>
public sealed class TemmlOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Nearly_all_real_formulas_are_rendered_as_temml_renders_them()
    {
        Assert.SkipWhen(ArxivFormulas.File is null, "skipped: no sample of arXiv beside the repository");
        Assert.SkipWhen(Temml.Folder is null, "skipped: SITEGEN_TEMML names no installed Temml");
        var formulas = ArxivFormulas.Read(ArxivFormulas.File!).Distinct(StringComparer.Ordinal).ToList();
        var accepted = formulas.Zip(Temml.Render(formulas)).Where(pair => pair.Second is not null).ToList();
        var (rendered, same) = (0, 0);
        foreach (var (tex, theirs) in accepted)
        {
            var formula = Formula.Parse(tex);
            if (formula.ToMathMl(display: false) is not { } ours)
            {
                output.WriteLine($"{tex}\n    refused: {formula.Errors[0].Message}");
                continue;
            }

            rendered++;
            var (left, right) = (MathMlTree.Of(ours), MathMlTree.Of(theirs!));
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

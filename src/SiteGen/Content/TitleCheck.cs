using SiteGen.Text;
using TexMath;

namespace SiteGen.Content;

/// <summary>Warns of formulas in a title that are not understood; they show as TeX.</summary>
internal static class TitleCheck
{
    /// <summary>Checks a title.</summary>
    /// <param name="title">The title with its place, to which findings point: escapes of YAML hide the formula's own.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static void Run(Located<string> title, FileDiagnostics diagnostics)
    {
        if (TitleText.IsPlain(title.Value))
            return;
        foreach (var (text, isMath) in TitleText.Split(title.Value))
        {
            foreach (var error in isMath ? Formula.Parse(text).Errors : [])
                diagnostics.Warning(title.Position, error.Message);
        }
    }
}

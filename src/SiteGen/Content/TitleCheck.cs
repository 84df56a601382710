using SiteGen.Text;
using TexMath;

namespace SiteGen.Content;

/// <summary>Warns of TeX in the formulas of a title that cannot be converted and is shown as it is.</summary>
internal static class TitleCheck
{
    /// <summary>Checks a title.</summary>
    /// <param name="title">The title. Warnings point to its position, because escapes of YAML hide the position of the formula.</param>
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

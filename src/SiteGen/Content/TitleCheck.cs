using SiteGen.Text;
using SiteGen.Text.Mathematics;

namespace SiteGen.Content;

/// <summary>Warns of formulas in a title that are not understood; they show as TeX.</summary>
internal static class TitleCheck
{
    /// <summary>Checks a title.</summary>
    /// <param name="title">The title with its place, to which findings point: escapes of YAML hide the formula's own.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static void Run(Located<string> title, string path, DiagnosticBag diagnostics)
    {
        if (TitleText.IsPlain(title.Value))
            return;
        foreach (var (text, isMath) in TitleText.Split(title.Value))
        {
            foreach (var fault in isMath ? Formula.Parse(text).Faults : [])
                diagnostics.Warning(path, title.Position, fault.Message);
        }
    }
}

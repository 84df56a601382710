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
        foreach (var part in TitleText.Split(title.Value).Where(part => part.IsMath))
        {
            foreach (var fault in Formula.Parse(part.Text).Faults)
                diagnostics.Warning(path, title.Position, fault.Message);
        }
    }
}

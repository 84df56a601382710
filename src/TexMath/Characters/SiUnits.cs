using System.Collections.Frozen;
using System.Text;

namespace TexMath.Characters;

/// <summary>Units by their names in the package siunitx.</summary>
internal static class SiUnits
{
    private static readonly FrozenDictionary<string, string> Symbols =
        ("meter m metre m second s gram g kilogram kg kelvin K ampere A mole mol candela cd hertz Hz newton N pascal Pa joule J watt W "
        + "coulomb C volt V farad F ohm Ω siemens S weber Wb tesla T henry H lumen lm lux lx becquerel Bq degree ° percent % minute min "
        + "hour h day d liter L litre L electronvolt eV angstrom Å bit bit byte B decibel dB radian rad celsius ℃ degreeCelsius ℃ "
        + "nano n micro µ milli m centi c deci d kilo k mega M giga G tera T pico p femto f atto a per / squared ² cubed ³ square ² "
        + "cubic ³ kHz kHz MHz MHz GHz GHz nm nm um µm mm mm cm cm km km ms ms us µs ns ns ps ps fs fs eV eV meV meV keV keV "
        + "MeV MeV GeV GeV dB dB")
        .Split(' ').Chunk(2).DistinctBy(pair => pair[0], StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Returns the symbol of a unit: <c>\kilo\meter\per\second</c> → <c>km/s</c>. Unknown names are kept.</summary>
    /// <param name="source">The unit's TeX.</param>
    public static string Convert(string source)
    {
        var unit = new StringBuilder();
        for (var at = 0; at < source.Length;)
        {
            var end = at + 1;
            while (source[at] == '\\' && end < source.Length && char.IsAsciiLetter(source[end]))
                end++;
            var name = source[at..end].TrimStart('\\');
            if (source[at] == '\\')
                unit.Append(Symbols.GetValueOrDefault(name, name));
            else if (source[at] is not ('{' or '}'))
                unit.Append(name == "." ? "·" : name == "~" ? " " : name);
            at = end;
        }
        return unit.ToString().Trim();
    }
}

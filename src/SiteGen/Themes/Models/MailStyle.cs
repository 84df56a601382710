using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Themes.Models;

/// <summary>
/// The colours and fonts of messages: those of the theme's own <c>assets/style.css</c>, because mail programs understand neither
/// variables nor <c>light-dark()</c>. What the style sheet does not define there is that of the theme <c>default</c>.
/// </summary>
internal static partial class MailStyle
{
    private const int MaxReferences = 4;

    private static readonly (string Name, string Light, string Dark)[] Colours =
    [
        ("ground", "#fbf9f4", "#171614"),
        ("raised", "#f2eee4", "#22201d"),
        ("ink", "#1d1b18", "#e8e3d9"),
        ("soft", "#5c564c", "#aea698"),
        ("accent", "#8a2b1d", "#f0a28c"),
        ("rule", "#d9d2c3", "#3b3833"),
    ];

    /// <summary>Creates the model <c>mail style</c>.</summary>
    /// <param name="theme">The theme.</param>
    public static ModelObject Create(Theme theme)
    {
        var sheet = theme.Assets.FirstOrDefault(asset => asset.Name == "style.css")?.Bytes ?? default;
        var variables = Variable().Matches(Comment().Replace(Encoding.UTF8.GetString(sheet.Span), ""))
            .GroupBy(match => match.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Groups["value"].Value.Trim(), StringComparer.Ordinal);
        var members = new List<(string, object?)>();
        foreach (var (name, light, dark) in Colours)
        {
            var found = Colour().Match(variables.GetValueOrDefault(name, ""));
            members.Add((name, found.Success ? found.Groups["light"].Value : light));
            members.Add((name + "_dark", found.Success ? found.Groups["dark"].Value : dark));
        }

        members.Add(("serif", FindFont("serif", variables, "Georgia, serif")));
        members.Add(("sans", FindFont("sans", variables, "Arial, sans-serif")));
        return ModelObject.Create("mail style", [.. members]);
    }

    // Without quotes, because the value is for an attribute, and without the few fonts whose names need quotes.
    private static string FindFont(string name, Dictionary<string, string> variables, string otherwise)
    {
        for (var i = 0; i < MaxReferences && variables.TryGetValue(name, out var value); i++)
        {
            if (Reference().Match(value) is not { Success: true } reference)
            {
                var fonts = value.Split(',')
                    .Select(font => font.Trim(' ', '"', '\'', '\n', '\r'))
                    .Where(font => Font().IsMatch(font))
                    .ToList();
                return fonts.Count > 0 ? string.Join(", ", fonts) : otherwise;
            }

            name = reference.Groups["name"].Value;
        }

        return otherwise;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w-])--(?<name>[\w-]+)\s*:\s*(?<value>[^;{}]{1,400})")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^light-dark\(\s*(?<light>#(?:[0-9a-f]{3}){1,2})\s*,\s*(?<dark>#(?:[0-9a-f]{3}){1,2})\s*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Colour();

    [GeneratedRegex(@"^var\(\s*--(?<name>[\w-]+)\s*\)$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^-?[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*\z", RegexOptions.ECMAScript)]
    private static partial Regex Font();
}

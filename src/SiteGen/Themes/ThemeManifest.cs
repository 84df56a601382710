using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>The content of a theme's <c>theme.yaml</c>. Its <c>title</c> is checked, but not used.</summary>
/// <param name="Extends">The name of the parent theme, with its position, or null.</param>
/// <param name="Policy">The additions to the policy of the theme's pages.</param>
internal sealed record ThemeManifest(Located<string>? Extends, IReadOnlyList<PolicyAddition> Policy)
{
    private const string ExtendsKey = "extends";
    private const string PolicyKey = "policy";

    // Words of other programs, and what they are called here.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["parent"] = ExtendsKey,
        ["base"] = ExtendsKey,
        ["inherits"] = ExtendsKey,
        ["theme"] = ExtendsKey,
        ["name"] = "title",
        ["csp"] = PolicyKey,
        ["securityPolicy"] = PolicyKey,
        ["security_policy"] = PolicyKey,
    };

    /// <summary>Reads <c>theme.yaml</c>, a YAML mapping of texts. Returns null if it has errors, which are reported.</summary>
    /// <param name="yaml">The file's text; a blank file is an empty mapping.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static ThemeManifest? Read(string yaml, FileDiagnostics diagnostics)
    {
        var manifest = Read(YamlReader.Read(yaml, 1, diagnostics), diagnostics);
        return diagnostics.HasErrors ? null : manifest;
    }

    private static ThemeManifest Read(YamlValue? value, FileDiagnostics diagnostics)
    {
        if (value is not YamlValue.Map map)
        {
            if (value is not (null or YamlValue.Scalar { IsNull: true }))
                diagnostics.Error(value.Position, "this is not a mapping; write lines such as extends: \"default\"");
            return new ThemeManifest(null, []);
        }

        var fields = new FieldReader(map, diagnostics);
        _ = fields.GetString("title");
        var manifest = new ThemeManifest(fields.GetString(ExtendsKey), ReadPolicy(fields, diagnostics));
        fields.WarnOfUnknownKeys(Synonyms);
        return manifest;
    }

    // Errors, not warnings: a typing error must neither loosen nor tighten the policy silently.
    private static List<PolicyAddition> ReadPolicy(FieldReader fields, FileDiagnostics diagnostics)
    {
        var additions = new List<PolicyAddition>();
        var directives = fields.GetValue(PolicyKey) is YamlValue.Map map ? map.Entries : [];
        foreach (var (name, value) in fields.GetStringMap(PolicyKey))
        {
            if (!SecurityPolicy.Directives.Contains(name, StringComparer.Ordinal))
            {
                diagnostics.Error(directives.First(d => d.Key == name).Position, DescribeUnknownDirective(name));
                continue;
            }

            var sources = value.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var source in sources)
            {
                if (SecurityPolicy.FindFault(name, source) is { } fault)
                    diagnostics.Error(value.Position, $"{source} {fault}");
            }

            additions.Add(new PolicyAddition(name, sources));
        }

        return additions;
    }

    private static string DescribeUnknownDirective(string name)
    {
        var hint = Suggestion.DidYouMean(name, SecurityPolicy.Directives);
        return $"a theme cannot set '{name}' of the policy{hint}; there are: {string.Join(", ", SecurityPolicy.Directives)}";
    }
}

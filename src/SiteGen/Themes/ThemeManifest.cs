using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>What a theme's <c>theme.yaml</c> says.</summary>
/// <param name="Title">The name that people see; empty where none is given.</param>
/// <param name="Extends">The theme whose files are used where this one has none, with the place of its name.</param>
/// <param name="Policy">What it adds to the policy of its pages.</param>
internal sealed record ThemeManifest(string Title, Located<string>? Extends, IReadOnlyList<PolicyAddition> Policy)
{
    /// <summary>Reads <c>theme.yaml</c>, a YAML map of texts; null when it cannot be read, which is reported.</summary>
    /// <param name="yaml">The file's text; blank is an empty map.</param>
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
                diagnostics.Error(value.Position, "not a map of 'key: \"value\"' lines; write title: \"…\" and, if wanted, extends: \"…\"");
            return new ThemeManifest("", null, []);
        }

        var fields = new FieldReader(map, diagnostics);
        var manifest = new ThemeManifest(fields.GetString("title")?.Value ?? "", fields.GetString("extends"), ReadPolicy(fields, diagnostics));
        fields.WarnOfUnknownKeys();
        return manifest;
    }

    // A mistake here is an error and not a warning: what is meant to be shut must not stay open, nor the reverse.
    private static List<PolicyAddition> ReadPolicy(FieldReader fields, FileDiagnostics diagnostics)
    {
        var additions = new List<PolicyAddition>();
        var directives = fields.GetValue("policy") is YamlValue.Map map ? map.Entries : [];
        foreach (var (name, sources) in fields.GetStringMap("policy"))
        {
            if (!SecurityPolicy.Directives.Contains(name, StringComparer.Ordinal))
            {
                var place = directives.First(d => d.Key == name).Position;
                diagnostics.Error(place, $"a theme cannot set '{name}' of the policy{Suggestion.DidYouMean(name, SecurityPolicy.Directives)}; there are: {string.Join(", ", SecurityPolicy.Directives)}");
                continue;
            }

            var all = sources.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var source in all)
            {
                if (SecurityPolicy.Fault(name, source) is { } fault)
                    diagnostics.Error(sources.Position, $"{source} {fault}");
            }

            additions.Add(new PolicyAddition(name, all));
        }

        return additions;
    }
}

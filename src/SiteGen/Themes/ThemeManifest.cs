using SiteGen.Content;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Themes;

/// <summary>What a theme's <c>theme.yaml</c> says.</summary>
/// <param name="Title">The name that people see; empty where none is given.</param>
/// <param name="Extends">The theme whose files are used where this one has none, with the place of its name.</param>
/// <param name="Policy">What it adds to the policy of its pages.</param>
internal sealed record ThemeManifest(string Title, Located<string>? Extends, IReadOnlyList<PolicyAddition> Policy)
{
    private static readonly string[] Keys = ["title", "extends", "policy"];

    /// <summary>Reads <c>theme.yaml</c>, a YAML map of texts; null when it cannot be read, which is reported.</summary>
    /// <param name="yaml">The file's text; blank is an empty map.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static ThemeManifest? Read(string yaml, string path, DiagnosticBag diagnostics)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return new ThemeManifest("", null, []);
            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            return ReadMap(parser, path, diagnostics);
        }
        catch (YamlException e)
        {
            diagnostics.Error(path, Position(e.Start), "not a map of 'key: \"value\"' lines; write title: \"…\" and, if wanted, extends: \"…\"");
            return null;
        }
    }

    private static ThemeManifest ReadMap(IParser parser, string path, DiagnosticBag diagnostics)
    {
        var manifest = new ThemeManifest("", null, []);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!Keys.Contains(key.Value, StringComparer.Ordinal))
            {
                diagnostics.Warning(path, Position(key.Start), $"unknown key '{key.Value}'{Suggestion.DidYouMean(key.Value, Keys)}");
                parser.SkipThisAndNestedEvents();
                continue;
            }

            if (key.Value == "policy")
            {
                manifest = manifest with { Policy = ReadPolicy(parser, path, diagnostics) };
                continue;
            }

            var value = parser.Consume<Scalar>();
            manifest = key.Value == "title"
                ? manifest with { Title = value.Value }
                : manifest with { Extends = new Located<string>(value.Value, Position(value.Start)) };
        }

        return manifest;
    }

    // A mistake here is an error and not a warning: what is meant to be shut must not stay open, nor the reverse.
    private static List<PolicyAddition> ReadPolicy(IParser parser, string path, DiagnosticBag diagnostics)
    {
        var additions = new List<PolicyAddition>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var directive = parser.Consume<Scalar>();
            var sources = parser.Consume<Scalar>();
            if (!SecurityPolicy.Directives.Contains(directive.Value, StringComparer.Ordinal))
            {
                diagnostics.Error(path, Position(directive.Start), $"a theme cannot set '{directive.Value}' of the policy{Suggestion.DidYouMean(directive.Value, SecurityPolicy.Directives)}; there are: {string.Join(", ", SecurityPolicy.Directives)}");
                continue;
            }

            var names = sources.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in names)
            {
                if (SecurityPolicy.Fault(directive.Value, name) is { } fault)
                    diagnostics.Error(path, Position(sources.Start), $"{name} {fault}");
            }

            additions.Add(new PolicyAddition(directive.Value, names));
        }

        return additions;
    }

    private static SourcePosition Position(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}

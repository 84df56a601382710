using SiteGen.Content;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Themes;

/// <summary>What a theme's <c>theme.yaml</c> says.</summary>
/// <param name="Title">The name that people see; empty where none is given.</param>
/// <param name="Extends">The theme whose files are used where this one has none, with the place of its name.</param>
internal sealed record ThemeManifest(string Title, Located<string>? Extends)
{
    private static readonly string[] Keys = ["title", "extends"];

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
                return new ThemeManifest("", null);
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
        var manifest = new ThemeManifest("", null);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!Keys.Contains(key.Value, StringComparer.Ordinal))
            {
                diagnostics.Warning(path, Position(key.Start), $"unknown key '{key.Value}'{Suggestion.DidYouMean(key.Value, Keys)}");
                parser.SkipThisAndNestedEvents();
                continue;
            }

            var value = parser.Consume<Scalar>();
            manifest = key.Value == "title"
                ? manifest with { Title = value.Value }
                : manifest with { Extends = new Located<string>(value.Value, Position(value.Start)) };
        }

        return manifest;
    }

    private static SourcePosition Position(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}

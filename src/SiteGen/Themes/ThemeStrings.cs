using SiteGen.Content;
using SiteGen.Localization;

namespace SiteGen.Themes;

/// <summary>
/// Loads the words of a theme from <c>strings/&lt;language&gt;.yaml</c> of it and of the themes that it extends: the exact language
/// of the site first (<c>de-AT</c>), then the language without subtags (<c>de</c>), then English.
/// </summary>
internal sealed class ThemeStrings
{
    private const string Folder = "strings";
    private const string English = "en";
    private const string DefaultTheme = "default";

    private readonly string _language;
    private readonly MissingStrings _missing;

    private ThemeStrings(string language, MissingStrings missing, IReadOnlyList<StringFile> files) =>
        (_language, _missing, Files, Table) = (language, missing, files, new StringTable(files));

    /// <summary>The files by priority.</summary>
    public IReadOnlyList<StringFile> Files { get; }

    /// <summary>The words.</summary>
    public StringTable Table { get; }

    /// <summary>Reads the files.</summary>
    /// <param name="chain">The theme, its parent, and so on.</param>
    /// <param name="language">The language of the site, a BCP 47 tag.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <returns>The words; null if a file has errors.</returns>
    public static ThemeStrings? Load(IReadOnlyList<ThemeFolder> chain, string language, DiagnosticBag diagnostics)
    {
        // A theme that extends no other uses the words of the default theme for feeds and titles.
        var endsWithDefault = chain[^1] is { Name: DefaultTheme, Root: ShippedThemes };
        IReadOnlyList<ThemeFolder> all = endsWithDefault ? chain : [.. chain, new ThemeFolder(DefaultTheme, new ShippedThemes())];
        var tags = new[] { language, language.Split('-')[0] }.Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(tag => !tag.Equals(English, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var own = tags.SelectMany(tag => Read(all, tag, diagnostics)).ToList();
        var english = Read(all, English, diagnostics).ToList();
        if (own.Concat(english).Contains(null))
            return null;
        if (!endsWithDefault)
            english[^1] = RemoveKnown(english[^1]!, english[..^1]!);
        var missing = new MissingStrings(own!, english!);
        missing.ReportUnknownValues(diagnostics);
        return new ThemeStrings(language, missing, [.. own!, .. english!]);
    }

    /// <summary>Warns of what the language of the site lacks.</summary>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public void ReportMissing(DiagnosticBag diagnostics)
    {
        if (!_language.Split('-')[0].Equals(English, StringComparison.OrdinalIgnoreCase))
            _missing.Report(_language, diagnostics);
    }

    // The templates of a theme that does not extend the default theme decide themselves which values their texts have.
    private static StringFile RemoveKnown(StringFile file, List<StringFile> others) => file with
    {
        Messages = file.Messages.Where(message => !others.Exists(other => other.Messages.ContainsKey(message.Key)))
            .ToDictionary(StringComparer.Ordinal),
    };

    private static IEnumerable<StringFile?> Read(IReadOnlyList<ThemeFolder> chain, string tag, DiagnosticBag diagnostics)
    {
        foreach (var folder in chain)
        {
            var path = folder.ListFiles(Folder, ".yaml")
                .FirstOrDefault(file => file.Equals($"{Folder}/{tag}.yaml", StringComparison.OrdinalIgnoreCase));
            if (path is null)
                continue;
            yield return folder.ReadText(path, diagnostics) is { } yaml
                ? StringFileReader.Read(yaml, tag, diagnostics.ForFile(folder.GetDisplayPath(path)))
                : null;
        }
    }
}

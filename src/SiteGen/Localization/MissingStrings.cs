using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Localization;

/// <summary>Warns of what the files of a language lack compared with English, and of keys that English does not have.</summary>
public static class MissingStrings
{
    private const int MaxNamed = 5;

    /// <summary>Reports one warning for what is missing and one for each key that no template can use.</summary>
    /// <param name="language">The language of the site.</param>
    /// <param name="files">The files of that language, of the theme and those it extends, by priority.</param>
    /// <param name="english">The English files.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static void Report(
        string language, IReadOnlyList<StringFile> files, IReadOnlyList<StringFile> english, DiagnosticBag diagnostics)
    {
        if (files.Count == 0)
        {
            diagnostics.Warning(ContentReader.SettingsPath, SourcePosition.None, $"the theme has no strings/{language}.yaml, so its words "
                + "are English; copy strings/en.yaml of the theme 'default' to it and translate the texts");
            return;
        }

        var known = english.SelectMany(file => file.Messages.Keys).ToHashSet(StringComparer.Ordinal);
        var translated = files.SelectMany(file => file.Messages.Keys).ToHashSet(StringComparer.Ordinal);
        var missing = known.Except(translated).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            diagnostics.Warning(files[^1].Path, SourcePosition.Start, string.Create(CultureInfo.InvariantCulture,
                $"{missing.Count} of {known.Count} texts are missing and English is used: {ListSome(missing)}"));
        }

        foreach (var file in files)
        {
            foreach (var (key, texts) in file.Messages.Where(m => !known.Contains(m.Key)))
                diagnostics.Warning(file.Path, texts.Position, $"strings/en.yaml has no '{key}'{Suggestion.DidYouMean(key, known)}");
        }

        ReportArguments(files, english, diagnostics);
    }

    private static void ReportArguments(IReadOnlyList<StringFile> files, IReadOnlyList<StringFile> english, DiagnosticBag diagnostics)
    {
        var counts = english.Reverse().SelectMany(file => file.Messages)
            .GroupBy(m => m.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => CountArguments(g.Last().Value.Value), StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var (key, texts) in file.Messages)
            {
                if (counts.TryGetValue(key, out var count) && CountArguments(texts.Value) > count)
                {
                    diagnostics.Warning(file.Path, texts.Position, string.Create(CultureInfo.InvariantCulture,
                        $"'{key}' uses a value that does not exist: it has {count}, and the first is {{0}}"));
                }
            }
        }
    }

    private static int CountArguments(IReadOnlyDictionary<string, MessageText> texts) =>
        texts.Count == 0 ? 0 : texts.Values.Max(text => text.ArgumentCount);

    private static string ListSome(List<string> keys) =>
        string.Join(", ", keys.Take(MaxNamed)) + (keys.Count > MaxNamed ? ", …" : "");
}

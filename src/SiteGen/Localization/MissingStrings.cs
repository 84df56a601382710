using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Localization;

/// <summary>Compares the files of a language with English.</summary>
/// <param name="files">The files of the language, of the theme and those it extends, by priority.</param>
/// <param name="english">The English files.</param>
internal sealed class MissingStrings(IReadOnlyList<StringFile> files, IReadOnlyList<StringFile> english)
{
    private const int MaxNamed = 5;

    // The oldest ancestor, whose templates and scripts give the values, is last.
    private readonly Dictionary<string, int> _counts = english.Reverse().SelectMany(file => file.Messages)
        .GroupBy(message => message.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Value.Value.CountArguments(), StringComparer.Ordinal);

    /// <summary>Reports each text that uses a value which templates and scripts do not give.</summary>
    /// <param name="diagnostics">Receives errors.</param>
    public void ReportUnknownValues(DiagnosticBag diagnostics)
    {
        foreach (var file in files.Concat(english))
        {
            foreach (var (key, texts) in file.Messages)
            {
                if (_counts.TryGetValue(key, out var count) && texts.Value.CountArguments() > count)
                {
                    diagnostics.Error(file.Path, texts.Position, string.Create(CultureInfo.InvariantCulture,
                        $"'{key}' uses a value that does not exist: it has {count}, and the first is {{0}}"));
                }
            }
        }
    }

    /// <summary>Warns of what the language lacks, and of what no template can use.</summary>
    /// <param name="language">The language of the site.</param>
    /// <param name="diagnostics">Receives warnings.</param>
    public void Report(string language, DiagnosticBag diagnostics)
    {
        if (files.Count == 0)
        {
            diagnostics.Warning(ContentReader.SettingsPath, SourcePosition.None, $"the theme has no strings/{language}.yaml, so its words "
                + "are English; copy strings/en.yaml of the theme 'default' to it and translate the texts");
            return;
        }

        var translated = files.SelectMany(file => file.Messages.Keys).ToHashSet(StringComparer.Ordinal);
        var missing = _counts.Keys.Except(translated).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            diagnostics.Warning(files[^1].Path, SourcePosition.Start, string.Create(CultureInfo.InvariantCulture,
                $"{missing.Count} of {_counts.Count} texts are missing and English is used: {ListSome(missing)}"));
        }

        var plurals = files.Select(file => file.Plurals).FirstOrDefault(rules => rules is not null) ?? PluralRules.Default;
        foreach (var (file, key, texts) in files.SelectMany(f => f.Messages.Select(m => (f, m.Key, m.Value))))
        {
            if (FindFault(key, texts.Value, plurals) is { } fault)
                diagnostics.Warning(file.Path, texts.Position, fault);
        }
    }

    private string? FindFault(string key, IReadOnlyDictionary<string, MessageText> texts, PluralRules plurals)
    {
        if (!_counts.TryGetValue(key, out var count))
        {
            return _counts.Keys.Any(known => known.StartsWith(key + ".", StringComparison.Ordinal))
                ? $"'{key}' is a section of strings/en.yaml; write its texts below it"
                : $"strings/en.yaml has no '{key}'{Suggestion.DidYouMean(key, _counts.Keys)}";
        }

        if (texts.Keys.FirstOrDefault(category => !plurals.Uses(category)) is { } unused)
            return $"the form '{unused}' of '{key}' is never used, because 'plurals' has no rule for it";
        var used = texts.Values.SelectMany(text => text.Arguments).ToHashSet();
        var left = Enumerable.Range(0, count).FirstOrDefault(number => !used.Contains(number), count);
        return left == count
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"'{key}' leaves out the value {{{left}}}, which strings/en.yaml has");
    }

    private static string ListSome(List<string> keys) =>
        string.Join(", ", keys.Take(MaxNamed)) + (keys.Count > MaxNamed ? ", …" : "");
}

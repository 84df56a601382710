using System.Globalization;
using SiteGen.Content;
using TexMath.Xml;

namespace SiteGen.Localization;

/// <summary>Reads a file <c>strings/&lt;language&gt;.yaml</c>. Reports every mistake at its position.</summary>
internal sealed class StringFileReader
{
    // The lists of names and how many each has.
    private static readonly Dictionary<string, int> ListLengths = new(StringComparer.Ordinal)
    {
        ["dates.months"] = 12,
        ["dates.months_alone"] = 12,
        ["dates.months_short"] = 12,
        ["dates.weekdays"] = 7,
        ["dates.weekdays_short"] = 7,
    };

    private readonly FileDiagnostics _diagnostics;
    private readonly Dictionary<string, Located<IReadOnlyDictionary<string, MessageText>>> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Located<IReadOnlyList<string>>> _lists = new(StringComparer.Ordinal);

    private StringFileReader(FileDiagnostics diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a file; returns null if it has errors.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="language">The language tag of its name.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static StringFile? Read(string yaml, string language, FileDiagnostics diagnostics)
    {
        var reader = new StringFileReader(diagnostics);
        var value = YamlReader.Read(yaml, 1, diagnostics);
        if (value is not (null or YamlValue.Map or YamlValue.Scalar { IsNull: true }))
            diagnostics.Error(value.Position, "this is not a mapping; write lines such as search: \"Search\"");
        var map = value as YamlValue.Map ?? new YamlValue.Map([], SourcePosition.Start);
        var (direction, plurals) = (reader.ReadDirection(map), reader.ReadPlurals(map));
        foreach (var entry in map.Entries.Where(e => e.Key is not ("direction" or "plurals")))
            reader.ReadEntry(entry, entry.Key);
        return diagnostics.HasErrors ? null
            : new StringFile(language, diagnostics.Path, direction, plurals, yaml, reader._messages, reader._lists);
    }

    private string? ReadDirection(YamlValue.Map map)
    {
        var direction = new FieldReader(map, _diagnostics).GetString("direction");
        if (direction is { Value: not ("ltr" or "rtl") } wrong)
            _diagnostics.Error(wrong.Position, $"'direction' is \"{wrong.Value}\"; expected ltr or rtl");
        return direction?.Value;
    }

    private PluralRules? ReadPlurals(YamlValue.Map map)
    {
        var rules = new FieldReader(map, _diagnostics).GetStringMap("plurals");
        foreach (var (category, rule) in rules)
        {
            try
            {
                _ = PluralRules.Parse([KeyValuePair.Create(category, rule.Value)]);
            }
            catch (FormatException e)
            {
                _diagnostics.Error(rule.Position, e.Message);
            }
        }

        return rules.Count == 0 || _diagnostics.HasErrors
            ? null
            : PluralRules.Parse(rules.Select(rule => KeyValuePair.Create(rule.Key, rule.Value.Value)));
    }

    private void ReadEntry(YamlEntry entry, string key)
    {
        switch (entry.Value)
        {
            case YamlValue.Scalar { IsNull: false } scalar:
                AddMessage(key, entry.Position, [KeyValuePair.Create(PluralRules.Other, scalar)]);
                break;
            case YamlValue.Map forms when forms.Entries.Any(e => e.Key == PluralRules.Other):
                ReadForms(entry, key, forms);
                break;
            case YamlValue.Map forms when forms.Entries.Count > 0 && forms.Entries.All(e => PluralRules.Categories.Contains(e.Key)):
                _diagnostics.Error(entry.Position, $"'{key}' has no form 'other', which all numbers without a rule have; add it");
                break;
            case YamlValue.Map section:
                foreach (var inner in section.Entries)
                    ReadEntry(inner, $"{key}.{inner.Key}");
                break;
            case YamlValue.List list:
                ReadList(key, list);
                break;
            default:
                _diagnostics.Error(entry.Position, $"'{key}' is {entry.Value.Kind}; expected a text in double quotes");
                break;
        }
    }

    private void ReadForms(YamlEntry entry, string key, YamlValue.Map forms)
    {
        foreach (var form in forms.Entries.Where(f => f.Value is not YamlValue.Scalar { IsNull: false }))
            _diagnostics.Error(form.Position, $"'{key}.{form.Key}' is {form.Value.Kind}; expected a text in double quotes");
        foreach (var form in forms.Entries.Where(f => !PluralRules.Categories.Contains(f.Key, StringComparer.Ordinal)))
        {
            var categories = string.Join(", ", PluralRules.Categories);
            _diagnostics.Error(form.Position, $"'{form.Key}' is not a plural category; the categories are {categories}");
        }

        AddMessage(key, entry.Position, forms.Entries.Where(f => f.Value is YamlValue.Scalar)
            .Select(f => KeyValuePair.Create(f.Key, (YamlValue.Scalar)f.Value)));
    }

    private void AddMessage(string key, SourcePosition position, IEnumerable<KeyValuePair<string, YamlValue.Scalar>> forms)
    {
        var texts = new Dictionary<string, MessageText>(StringComparer.Ordinal);
        foreach (var (category, scalar) in forms)
        {
            try
            {
                texts[category] = MessageText.Parse(scalar.Text);
            }
            catch (FormatException e)
            {
                _diagnostics.Error(scalar.Position, $"'{key}': {e.Message}");
            }

            if (FindFault(key, scalar.Text) is { } fault)
                _diagnostics.Error(scalar.Position, $"'{key}': {fault}");
        }

        _messages[key] = new Located<IReadOnlyDictionary<string, MessageText>>(texts, position);
    }

    private static string? FindFault(string key, string text) =>
        XmlText.Clean(text) != text ? "it has a control character, which pages and feeds cannot contain; remove it"
        : key.StartsWith("dates.", StringComparison.Ordinal) ? DatePattern.FindFault(text)
        : key.EndsWith(".locale", StringComparison.Ordinal) && !LanguageTag.IsValid(text)
            ? $"\"{text}\" is not a language tag; write one such as en, de or pt-BR (BCP 47)"
        : null;

    private void ReadList(string key, YamlValue.List list)
    {
        var names = list.Items.OfType<YamlValue.Scalar>().Where(item => !item.IsNull).Select(item => item.Text).ToList();
        if (!ListLengths.TryGetValue(key, out var length))
            _diagnostics.Error(list.Position, $"'{key}' is a list; expected a text in double quotes");
        else if (names.Count != length)
        {
            _diagnostics.Error(list.Position, string.Create(
                CultureInfo.InvariantCulture, $"'{key}' has {names.Count} names; expected {length}"));
        }

        if (names.Exists(name => XmlText.Clean(name) != name))
            _diagnostics.Error(list.Position, $"'{key}' has a control character, which pages and feeds cannot contain; remove it");
        _lists[key] = new Located<IReadOnlyList<string>>(names, list.Position);
    }
}

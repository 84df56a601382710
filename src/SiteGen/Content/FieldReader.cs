using System.Globalization;
using SiteGen.Text.Queries;

namespace SiteGen.Content;

/// <summary>
/// Reads typed values from a YAML mapping. Each method reports a value of the wrong type at its position and returns the
/// default, so that one run finds every mistake. <see cref="WarnOfUnknownKeys"/>, called last, reports the keys that no method
/// was called for.
/// </summary>
/// <param name="map">The mapping.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
/// <param name="prefix">The path to the mapping in messages, such as <c>feeds.</c>; empty at the top level.</param>
internal sealed class FieldReader(YamlValue.Map map, FileDiagnostics diagnostics, string prefix = "")
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Returns whether the mapping has a key, with or without a value.</summary>
    public bool Has(string key) => map.Find(key) is not null;

    /// <summary>Returns the value of a key; null if the key is absent or has no value.</summary>
    public YamlValue? GetValue(string key)
    {
        _known.Add(key);
        var value = map.Find(key)?.Value;
        return value is YamlValue.Scalar { IsNull: true } ? null : value;
    }

    /// <summary>Returns a text; reports an error and returns null if it is absent or blank.</summary>
    public string? GetRequiredString(string key, string example)
    {
        var text = GetString(key);
        if (text is { Value.Length: > 0 })
            return text.Value.Value;
        if (GetValue(key) is null or YamlValue.Scalar)
            diagnostics.Error(map.Find(key)?.Position ?? map.Position, $"'{prefix}{key}' is missing; add {key}: \"{example}\"");
        return null;
    }

    /// <summary>Returns a text, trimmed, with its position.</summary>
    public Located<string>? GetString(string key) => GetValue(key) switch
    {
        null => null,
        YamlValue.Scalar scalar => new Located<string>(scalar.Text.Trim(), scalar.Position),
        var other => Reject<Located<string>?>(key, other, "a text in double quotes"),
    };

    /// <summary>Parses a text; null if it is absent, blank or, with an error, not in the expected form.</summary>
    public T? Parse<T>(string key, TryParse<T> parse, string expected)
        where T : struct
    {
        if (GetString(key) is not { Value.Length: > 0 } text)
            return null;
        if (parse(text.Value, out var value))
            return value;
        diagnostics.Error(text.Position, $"'{prefix}{key}' is \"{text.Value}\"; expected {expected}");
        return null;
    }

    /// <summary>Returns <c>true</c> or <c>false</c>.</summary>
    public bool GetBoolean(string key, bool defaultValue) => GetValue(key) switch
    {
        null => defaultValue,
        YamlValue.Scalar { Text: "true" } => true,
        YamlValue.Scalar { Text: "false" } => false,
        var other => Reject(key, other, "true or false", defaultValue),
    };

    /// <summary>Returns a whole number from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public int? GetInt32(string key, int min, int max)
    {
        var value = GetValue(key);
        if (value is null)
            return null;
        if (value is YamlValue.Scalar scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
            return number;
        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");
        return Reject<int?>(key, value, expected);
    }

    /// <summary>Parses a query; null if it is absent, blank or, with an error, wrong.</summary>
    public Query? GetQuery(string key)
    {
        if (GetString(key) is not { Value.Length: > 0 } text)
            return null;
        var query = Query.Parse(text.Value, out var error);
        if (error is not null)
        {
            diagnostics.Error(text.Position, string.Create(CultureInfo.InvariantCulture,
                $"'{prefix}{key}' is wrong at its character {error.Column}: {error.Message}"));
        }

        return query;
    }

    /// <summary>Returns a list of texts, trimmed, with their positions. Blank items are reported and left out.</summary>
    public List<Located<string>> GetStrings(string key)
    {
        var value = GetValue(key);
        if (value is null)
            return [];
        if (value is not YamlValue.List list)
            return Reject<List<Located<string>>>(key, value, "a list, such as [\"one\", \"two\"]", []);
        var result = new List<Located<string>>();
        foreach (var item in list.Items)
        {
            if (item is YamlValue.Scalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text)
                result.Add(new Located<string>(text, scalar.Position));
            else
                diagnostics.Error(item.Position, $"'{prefix}{key}' holds {item.Kind}; expected a text in double quotes");
        }

        return result;
    }

    /// <summary>Returns the entries of a mapping of texts, trimmed, with the positions of the texts.</summary>
    public List<KeyValuePair<string, Located<string>>> GetStringMap(string key)
    {
        var value = GetValue(key);
        if (value is null)
            return [];
        if (value is not YamlValue.Map inner)
            return Reject<List<KeyValuePair<string, Located<string>>>>(key, value, "a mapping, such as code: \"https://…\"", []);
        var result = new List<KeyValuePair<string, Located<string>>>();
        foreach (var entry in inner.Entries)
        {
            if (entry.Value is YamlValue.Scalar { IsNull: false } scalar)
                result.Add(KeyValuePair.Create(entry.Key, new Located<string>(scalar.Text.Trim(), scalar.Position)));
            else
                diagnostics.Error(
                    entry.Value.Position, $"'{prefix}{key}.{entry.Key}' is {entry.Value.Kind}; expected a text in double quotes");
        }

        return result;
    }

    /// <summary>Returns a reader for each mapping of a list.</summary>
    public IReadOnlyList<FieldReader> GetMaps(string key, string example)
    {
        var value = GetValue(key);
        if (value is null)
            return [];
        if (value is not YamlValue.List list)
            return Reject<IReadOnlyList<FieldReader>>(key, value, $"a list, such as [{example}]", []);
        foreach (var other in list.Items.Where(item => item is not YamlValue.Map))
            diagnostics.Error(other.Position, $"'{prefix}{key}' holds {other.Kind}; expected a mapping, such as {example}");
        return [.. list.Items.OfType<YamlValue.Map>().Select(item => new FieldReader(item, diagnostics, $"{prefix}{key}."))];
    }

    /// <summary>Returns a reader of a nested mapping, which is empty if the key is absent.</summary>
    public FieldReader GetSection(string key)
    {
        var inner = GetValue(key) switch
        {
            YamlValue.Map m => m,
            null => new YamlValue.Map([], map.Position),
            var other => Reject(key, other, "a mapping", new YamlValue.Map([], other.Position)),
        };
        return new FieldReader(inner, diagnostics, $"{prefix}{key}.");
    }

    /// <summary>Returns a mapping of any values.</summary>
    public ExtraValue GetExtra(string key) => GetValue(key) switch
    {
        null => ExtraValue.Empty,
        YamlValue.Map m => ToExtra(m),
        var other => Reject(key, other, "a mapping", ExtraValue.Empty),
    };

    /// <summary>Warns of each key that no method was called for, and suggests the nearest known key.</summary>
    /// <param name="synonyms">Words of other programs for keys, suggested whatever their spelling.</param>
    public void WarnOfUnknownKeys(IReadOnlyDictionary<string, string>? synonyms = null)
    {
        foreach (var entry in map.Entries.Where(e => !_known.Contains(e.Key)))
        {
            var advice = (synonyms?.GetValueOrDefault(entry.Key) ?? Suggestion.FindNearest(entry.Key, _known)) is { } near
                ? $"; did you mean '{near}'?"
                : _known.Contains("extra") ? "; free data goes below 'extra'" : "";
            diagnostics.Warning(entry.Position, $"unknown key '{prefix}{entry.Key}'{advice}");
        }
    }

    private static ExtraValue ToExtra(YamlValue value) => value switch
    {
        YamlValue.Scalar s => new ExtraValue.Scalar(s.Text),
        YamlValue.List l => new ExtraValue.List([.. l.Items.Select(ToExtra)]),
        YamlValue.Map m => new ExtraValue.Map([.. m.Entries.Select(e => KeyValuePair.Create(e.Key, ToExtra(e.Value)))]),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private T Reject<T>(string key, YamlValue value, string expected, T result = default!)
    {
        var found = value is YamlValue.Scalar scalar ? $"\"{scalar.Text}\"" : value.Kind;
        diagnostics.Error(value.Position, $"'{prefix}{key}' is {found}; expected {expected}");
        return result;
    }
}

/// <summary>Parses a text; returns false if it is not in the expected form.</summary>
internal delegate bool TryParse<T>(string text, out T value);

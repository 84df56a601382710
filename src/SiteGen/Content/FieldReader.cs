using System.Globalization;

namespace SiteGen.Content;

/// <summary>
/// Takes typed values out of a YAML mapping. Each method reports a wrong type at its place and gives the default back,
/// so that one run finds every mistake; <see cref="WarnOfUnknown"/> at the end reports the keys that nobody asked for.
/// </summary>
internal sealed class FieldReader(YamlValue.Map map, FileDiagnostics diagnostics, string prefix = "")
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Returns whether the mapping has a key, with or without a value.</summary>
    public bool Has(string key) => map.Find(key) is not null;

    /// <summary>The value of a key with its place; null when it is absent or says nothing.</summary>
    public YamlValue? Value(string key)
    {
        _known.Add(key);
        var value = map.Find(key)?.Value;
        return value is YamlValue.Scalar { IsNull: true } ? null : value;
    }

    /// <summary>A text that must be there and not be blank.</summary>
    public string? Required(string key, string example)
    {
        var text = String(key);
        if (text is { Value.Length: > 0 })
            return text.Value.Value;
        if (Value(key) is null or YamlValue.Scalar)
            diagnostics.Error(map.Find(key)?.Position ?? map.Position, $"'{prefix}{key}' is missing; add {key}: \"{example}\"");
        return null;
    }

    /// <summary>A text, trimmed, with its place.</summary>
    public Located<string>? String(string key) => Value(key) switch
    {
        null => null,
        YamlValue.Scalar scalar => new Located<string>(scalar.Text.Trim(), scalar.Position),
        var other => Wrong<Located<string>?>(key, other, "a text in double quotes"),
    };

    /// <summary>A text that another form is read from; reports when it cannot be.</summary>
    public T? Parsed<T>(string key, TryParse<T> parse, string expected)
        where T : struct
    {
        if (String(key) is not { Value.Length: > 0 } text)
            return null;
        if (parse(text.Value, out var value))
            return value;
        diagnostics.Error(text.Position, $"'{prefix}{key}' is \"{text.Value}\"; expected {expected}");
        return null;
    }

    /// <summary>Whether the key says <c>true</c>.</summary>
    public bool Flag(string key, bool otherwise) => Value(key) switch
    {
        null => otherwise,
        YamlValue.Scalar { Text: "true" } => true,
        YamlValue.Scalar { Text: "false" } => false,
        var other => Wrong(key, other, "true or false", otherwise),
    };

    /// <summary>A whole number within bounds.</summary>
    public int? Integer(string key, int least, int most)
    {
        var value = Value(key);
        if (value is null)
            return null;
        if (value is YamlValue.Scalar scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
        return Wrong<int?>(key, value, expected);
    }

    /// <summary>A list of texts with their places; blank ones are reported.</summary>
    public List<Located<string>> Strings(string key)
    {
        var value = Value(key);
        if (value is null)
            return [];
        if (value is not YamlValue.List list)
            return Wrong<List<Located<string>>>(key, value, "a list, such as [\"one\", \"two\"]", []);
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

    /// <summary>The entries of a mapping whose values are texts.</summary>
    public List<KeyValuePair<string, Located<string>>> Texts(string key)
    {
        var value = Value(key);
        if (value is null)
            return [];
        if (value is not YamlValue.Map inner)
            return Wrong<List<KeyValuePair<string, Located<string>>>>(key, value, "a mapping, such as code: \"https://…\"", []);
        var result = new List<KeyValuePair<string, Located<string>>>();
        foreach (var entry in inner.Entries)
        {
            if (entry.Value is YamlValue.Scalar { IsNull: false } scalar)
                result.Add(KeyValuePair.Create(entry.Key, new Located<string>(scalar.Text.Trim(), scalar.Position)));
            else
                diagnostics.Error(entry.Value.Position, $"'{prefix}{key}.{entry.Key}' is {entry.Value.Kind}; expected a text in double quotes");
        }

        return result;
    }

    /// <summary>A reader for a nested mapping; of an empty one when the key is absent.</summary>
    public FieldReader Section(string key)
    {
        var inner = Value(key) switch
        {
            YamlValue.Map m => m,
            null => new YamlValue.Map([], map.Position),
            var other => Wrong(key, other, "a mapping", new YamlValue.Map([], other.Position)),
        };
        return new FieldReader(inner, diagnostics, $"{prefix}{key}.");
    }

    /// <summary>Free data.</summary>
    public ExtraValue Extra(string key) => Value(key) switch
    {
        null => ExtraValue.Empty,
        YamlValue.Map m => ToExtra(m),
        var other => Wrong(key, other, "a mapping", ExtraValue.Empty),
    };

    /// <summary>Warns of every key that was never asked for, and names the nearest that could have been meant.</summary>
    public void WarnOfUnknown()
    {
        foreach (var entry in map.Entries.Where(e => !_known.Contains(e.Key)))
        {
            var advice = Suggestion.Nearest(entry.Key, _known) is { } near
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

    private T Wrong<T>(string key, YamlValue value, string expected, T otherwise = default!)
    {
        var found = value is YamlValue.Scalar scalar ? $"\"{scalar.Text}\"" : value.Kind;
        diagnostics.Error(value.Position, $"'{prefix}{key}' is {found}; expected {expected}");
        return otherwise;
    }
}

/// <summary>Reads a value from a text; false when the text is not one.</summary>
internal delegate bool TryParse<T>(string text, out T value);

namespace SiteGen.Content.Editing;

/// <summary>
/// Edits the front matter of a file. Each edit sets or removes one key and leaves every other byte as it is: comments,
/// order, blank lines, quotes and line ends included. Every edit is read back; one that would change another value is
/// refused with an error. An editor is immutable, so edits can be chained:
/// <c>FrontMatterEditor.Open(text, diagnostics)?.Set("links.code", address)?.Remove("draft")?.Text</c>.
/// </summary>
/// <remarks>
/// A dot leads into a mapping: <c>links.code</c> is the key <c>code</c> of <c>links</c>. A missing mapping is added with its
/// first key and goes with its last one. A comment on the line of a removed key, or inside a value that is replaced, goes
/// with it. Front matter in braces, duplicate keys, anchors and aliases are refused.
/// </remarks>
public sealed class FrontMatterEditor
{
    private readonly FrontMatter _front;
    private readonly YamlValue.Map _values;
    private readonly FrontMatterChanges _changes;
    private readonly FileDiagnostics _diagnostics;

    private FrontMatterEditor(string text, FrontMatter front, YamlValue.Map values, FileDiagnostics diagnostics)
    {
        Text = text;
        _front = front;
        _values = values;
        _diagnostics = diagnostics;
        _changes = new FrontMatterChanges(front.Yaml, FindLineEnd(text));
    }

    /// <summary>The text of the whole file.</summary>
    public string Text { get; }

    /// <summary>Opens the text of a file.</summary>
    /// <param name="text">The text, without a byte-order mark.</param>
    /// <param name="diagnostics">Receives errors, now and for each refused edit.</param>
    /// <returns>The editor; null, with an error, when the text has no front matter that can be edited.</returns>
    public static FrontMatterEditor? Open(string text, FileDiagnostics diagnostics)
    {
        if (FrontMatter.Split(text, diagnostics) is not { } front || ReadValues(front, diagnostics) is not { } values)
            return null;
        var editor = new FrontMatterEditor(text, front, values, diagnostics);
        if (editor._changes.IsBlock)
            return editor;
        diagnostics.Error(values.Position, "front matter in braces cannot be edited automatically; write it as lines of 'key: value'");
        return null;
    }

    /// <summary>Returns whether a key exists, with or without a value.</summary>
    /// <param name="key">The key.</param>
    public bool Contains(string key) => Find(key.Split('.')) is not null;

    /// <summary>Sets a text.</summary>
    /// <param name="key">The key.</param>
    /// <param name="text">The text; it is written in double quotes.</param>
    /// <returns>An editor of the changed text; null, with an error, when the edit is refused.</returns>
    public FrontMatterEditor? Set(string key, string text) => Set(key, FrontMatterValue.From(text));

    /// <summary>Sets <c>true</c> or <c>false</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="flag">The value.</param>
    /// <inheritdoc cref="Set(string, string)" path="/returns"/>
    public FrontMatterEditor? Set(string key, bool flag) => Set(key, FrontMatterValue.From(flag));

    /// <summary>Sets a whole number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">The number.</param>
    /// <inheritdoc cref="Set(string, string)" path="/returns"/>
    public FrontMatterEditor? Set(string key, int number) => Set(key, FrontMatterValue.From(number));

    /// <summary>Sets a list of texts; it is written in brackets on one line.</summary>
    /// <param name="key">The key.</param>
    /// <param name="texts">The texts.</param>
    /// <inheritdoc cref="Set(string, string)" path="/returns"/>
    public FrontMatterEditor? Set(string key, IReadOnlyList<string> texts) => Set(key, FrontMatterValue.From(texts));

    /// <summary>Removes a key with its value; changes nothing when the key is absent.</summary>
    /// <param name="key">The key.</param>
    /// <inheritdoc cref="Set(string, string)" path="/returns"/>
    public FrontMatterEditor? Remove(string key)
    {
        var path = key.Split('.');
        return Find(path) is null ? this : Apply(key, _changes.Remove(path), YamlUpdate.Remove(_values, path));
    }

    /// <summary>Inserts a comment line above a top-level key.</summary>
    /// <param name="key">The key, which must exist.</param>
    /// <param name="comment">The comment: one line, without <c>#</c>.</param>
    /// <inheritdoc cref="Set(string, string)" path="/returns"/>
    public FrontMatterEditor? InsertComment(string key, string comment) =>
        Apply(key, _changes.InsertLine(key, "# " + comment), _values);

    /// <summary>Sets a value of any kind.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="Set(string, string)" path="/returns"/>
    internal FrontMatterEditor? Set(string key, YamlValue value)
    {
        var path = key.Split('.');
        for (var length = 1; length < path.Length && Find(path[..length]) is { } outer; length++)
        {
            if (outer.Value is YamlValue.Map or YamlValue.Scalar { IsNull: true })
                continue;
            _diagnostics.Error(outer.Value.Position, $"'{string.Join('.', path[..length])}' is {outer.Value.Kind}; expected a mapping");
            return null;
        }

        return Apply(key, _changes.Set(path, value), YamlUpdate.Set(_values, path, value));
    }

    // Proves the edit: its result must read as the old values with this one change.
    private FrontMatterEditor? Apply(string key, IReadOnlyList<TextChange>? changes, YamlValue.Map expected)
    {
        if (changes is not null)
        {
            var start = Text.IndexOf('\n') + 1;
            var text = Text[..start] + TextChange.ApplyAll(_front.Yaml, changes) + Text[(start + _front.Yaml.Length)..];
            var errors = new DiagnosticBag().ForFile(_diagnostics.Path);
            if (FrontMatter.Split(text, errors) is { } front
                && front.Body == _front.Body
                && ReadValues(front, errors) is { } values
                && YamlUpdate.AreSame(expected, values))
                return new FrontMatterEditor(text, front, values, _diagnostics);
        }

        var position = Find(key.Split('.'))?.Position ?? new SourcePosition(_front.YamlLine, 1);
        _diagnostics.Error(position, $"'{key}' cannot be edited automatically without affecting other keys; edit the file by hand");
        return null;
    }

    private YamlEntry? Find(string[] path)
    {
        YamlEntry? entry = null;
        for (var i = 0; i < path.Length; i++)
        {
            var map = i == 0 ? _values : entry?.Value as YamlValue.Map;
            entry = map?.Find(path[i]);
        }

        return entry;
    }

    // Returns null, with an error, if the front matter is not a mapping. Empty front matter is an empty mapping.
    private static YamlValue.Map? ReadValues(FrontMatter front, FileDiagnostics diagnostics)
    {
        var errors = new DiagnosticBag();
        var value = YamlReader.Read(front.Yaml, front.YamlLine, errors.ForFile(diagnostics.Path));
        foreach (var error in errors.Sorted())
            diagnostics.Error(error.Position, error.Message);
        if (errors.HasErrors)
            return null;
        if (value is null or YamlValue.Map)
            return value as YamlValue.Map ?? new YamlValue.Map([], SourcePosition.Start);
        diagnostics.Error(value.Position, $"front matter is {value.Kind}; expected keys such as title: \"…\"");
        return null;
    }

    private static string FindLineEnd(string text) =>
        text.AsSpan(0, text.IndexOf('\n') + 1).EndsWith("\r\n") ? "\r\n" : "\n";
}

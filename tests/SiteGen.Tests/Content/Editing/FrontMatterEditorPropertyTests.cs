using CsCheck;
using SiteGen.Content;
using SiteGen.Content.Editing;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Tests.Content.Editing;

/// <summary>Any edit of any front matter changes the value of its key and no other byte.</summary>
public sealed class FrontMatterEditorPropertyTests
{
    // The characters between the key's colon and the end of its last line.
    private static readonly string[] Values =
    [
        "", " ~", " word", "   'it''s'", " \"a \\\"b\\\"\"", " 2410.05430", " one\n  two", " \"one\n  two\"", "\n  below",
        " |\n  one\n\n    two # text", " |-\n  one", " >\n  one\n  two", " >-1  # header\n  one", " |",
        " []", " [a, 'b', \"c\"]", " [\n  a, # first\n  b\n  ]", "\n  - a # one\n  # between\n  - \"b\"", "\n- a\n-\n- |\n  text",
        "\n  code: x\n  # between\n  data: 'y'", "\n    data: |\n      text",
        " {}", " { code: \"x\", data: y }", " {data: [1, {a: b}], \"x y\": 'z'}",
    ];

    private static readonly string[] Comments = ["", "\n", "# comment\n", "\n# key: value\n\n"];

    private static readonly string[] Keys = ["title", "date", "venue", "topics", "links", "extra", "zeta", "my key", "a: b"];

    private static readonly Gen<string> Text = Gen.OneOf(
        PickOne("", "word", "no", "1.10", "a\nb", "\"", "\\", "# x", ": ", "---", "\u2028", "😀", "\0", "{}", "&a", "é"),
        Gen.String[Gen.Char['a', 'z'], 0, 8]).Array[0, 3].Select(string.Concat);

    private static readonly Gen<YamlValue> NewValue = Gen.OneOf(
        Text.Select(FrontMatterValue.From),
        Gen.Bool.Select(FrontMatterValue.From),
        Gen.Int[-9, 99].Select(FrontMatterValue.From),
        Text.Array[0, 3].Select(texts => FrontMatterValue.From(texts)));

    private static readonly Gen<Entry[]> Entries =
        Gen.Select(Gen.Shuffle(Keys), Gen.Int[0, Keys.Length], (keys, count) => keys[..count])
            .SelectMany(keys => Gen.Select(PickOne(Values), PickOne(Comments), Gen.Bool).Array[keys.Length]
                .Select(forms => forms.Select((form, i) => CreateEntry(keys[i], form.Item1, form.Item2, form.Item3)).ToArray()));

    private static Gen<string> PickOne(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private sealed record Entry(string Key, string Lines, string Comments);

    [Fact]
    public void Setting_a_key_changes_nothing_else() => Sample(
        PickOne(Keys), NewValue,
        (editor, path, value) => editor.Set(path, value),
        (before, path, value) => Put(before, path, Canonical(value)));

    [Fact]
    public void Setting_a_nested_key_changes_nothing_else() => Sample(
        Gen.Select(PickOne(Keys), PickOne("code", "data", "x y"), (outer, inner) => $"{outer}.{inner}"), NewValue,
        (editor, path, value) => editor.Set(path, value),
        (before, path, value) => Put(before, path, Canonical(value)));

    [Fact]
    public void Removing_a_key_changes_nothing_else() => Sample(
        Gen.OneOf(PickOne(Keys), Gen.Select(PickOne(Keys), PickOne("code", "data", "x y"), (outer, inner) => $"{outer}.{inner}")), NewValue,
        (editor, path, _) => editor.Remove(path),
        (before, path, _) => Drop(before, path));

    private static void Sample(
        Gen<string> keys,
        Gen<YamlValue> values,
        Func<FrontMatterEditor, string, YamlValue, FrontMatterEditor?> edit,
        Func<SortedDictionary<string, object>, string, YamlValue, SortedDictionary<string, object>?> expect) =>
        Gen.Select(Entries, keys, values, Gen.Bool, PickOne("", "Body", "Body\n")).Sample(
            (entries, key, value, isWindows, body) =>
            {
                string Lines(string text) => isWindows ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
                var outer = key.Split('.')[0];
                var index = Array.FindIndex(entries, e => e.Key == outer);
                var (prefix, lines, suffix) = Split(entries, index, body);
                var before = Read(Lines(prefix + lines + suffix));
                if (expect(before, key, value) is not { } expected)
                    return;

                var diagnostics = new DiagnosticBag();
                var edited = edit(FrontMatterEditor.Open(Lines(prefix + lines + suffix), diagnostics.ForFile("x.md"))!, key, value);

                Assert.True(edited is not null, string.Join('\n', diagnostics.Sorted()));
                Assert.Equal(Print(expected), Print(Read(edited.Text)));
                if (index >= 0)
                {
                    Assert.StartsWith(Lines(prefix), edited.Text, StringComparison.Ordinal);
                    Assert.EndsWith(Lines(suffix), edited.Text, StringComparison.Ordinal);
                }
                else
                {
                    AssertOnlyInserted(Lines(prefix + lines + suffix), edited.Text);
                }
            },
            iter: 3_000);

    private static (string Prefix, string Lines, string Suffix) Split(Entry[] entries, int index, string body)
    {
        string Join(IEnumerable<Entry> some) => string.Concat(some.Select(e => e.Comments + e.Lines));
        return index < 0
            ? ("---\n" + Join(entries), "", "---\n" + body)
            : (
                "---\n" + Join(entries[..index]) + entries[index].Comments,
                entries[index].Lines,
                Join(entries[(index + 1)..]) + "---\n" + body);
    }

    private static void AssertOnlyInserted(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        Assert.EndsWith(before[start..], after, StringComparison.Ordinal);
    }

    private static Entry CreateEntry(string key, string value, string comments, bool isQuoted)
    {
        var written = isQuoted || key.Contains(' ', StringComparison.Ordinal) ? $"\"{key}\"" : key;
        return new Entry(key, $"{written}:{value}\n", comments);
    }

    // Reads front matter independently of the editor, into texts, arrays and sorted dictionaries.
    private static SortedDictionary<string, object> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(FrontMatter.Split(text, new DiagnosticBag().ForFile("x.md"))!.Yaml));
        return stream.Documents.Count == 0
            ? new(StringComparer.Ordinal)
            : (SortedDictionary<string, object>)Canonical(stream.Documents[0].RootNode);
    }

    private static object Canonical(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? "plain " + scalar.Value : "quoted " + scalar.Value,
        YamlSequenceNode list => list.Select(Canonical).ToArray(),
        YamlMappingNode map => new SortedDictionary<string, object>(
            map.ToDictionary(e => ((YamlScalarNode)e.Key).Value!, e => Canonical(e.Value)), StringComparer.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static object Canonical(YamlValue value) => value switch
    {
        YamlValue.Scalar scalar => (scalar.Plain ? "plain " : "quoted ") + scalar.Text,
        YamlValue.List list => list.Items.Select(Canonical).ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // Returns null if the outer value is a text or a list, which cannot contain a key.
    private static SortedDictionary<string, object>? Put(SortedDictionary<string, object> map, string path, object value)
    {
        if (path.Split('.') is not [var outer, var inner])
        {
            map[path] = value;
            return map;
        }

        if (map.TryGetValue(outer, out var old) && old is not SortedDictionary<string, object> && old is not ("plain " or "plain ~"))
            return null;
        var below = old as SortedDictionary<string, object> ?? new SortedDictionary<string, object>(StringComparer.Ordinal);
        below[inner] = value;
        map[outer] = below;
        return map;
    }

    private static SortedDictionary<string, object> Drop(SortedDictionary<string, object> map, string path)
    {
        if (path.Split('.') is not [var outer, var inner])
            map.Remove(path);
        else if (map.GetValueOrDefault(outer) is SortedDictionary<string, object> below && below.Remove(inner) && below.Count == 0)
            map.Remove(outer);
        return map;
    }

    private static string Print(object value) => value switch
    {
        SortedDictionary<string, object> map => "{" + string.Join(", ", map.Select(e => $"{e.Key} = {Print(e.Value)}")) + "}",
        object[] list => "[" + string.Join(", ", list.Select(Print)) + "]",
        _ => $"<{value}>",
    };
}

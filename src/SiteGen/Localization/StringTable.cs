using System.Collections.Frozen;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Localization;

/// <summary>
/// The words of a theme in the language of a site: messages, plural forms, names of months and date patterns. A message that the
/// language lacks is in English. Immutable, and the same on every machine: nothing comes from the culture data of the system.
/// </summary>
public sealed class StringTable
{
    private const string ScriptPrefix = "scripts.";

    private readonly FrozenDictionary<string, Message> _messages;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _lists;

    /// <summary>Creates a table.</summary>
    /// <param name="files">The files by priority: what the first one has, the others do not replace.</param>
    internal StringTable(IReadOnlyList<StringFile> files)
    {
        Direction = files.Select(file => file.Direction).FirstOrDefault(direction => direction is not null) ?? "ltr";
        var plurals = files.GroupBy(file => file.Language, StringComparer.OrdinalIgnoreCase).ToDictionary(
            group => group.Key,
            group => group.Select(file => file.Plurals).FirstOrDefault(rules => rules is not null) ?? PluralRules.Default,
            StringComparer.OrdinalIgnoreCase);
        var messages = new Dictionary<string, Message>(StringComparer.Ordinal);
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var (key, texts) in file.Messages)
            {
                // The last file is that of the oldest ancestor in English, whose templates and scripts set the arguments.
                var original = files.Last(f => f.Messages.ContainsKey(key)).Messages[key].Value;
                messages.TryAdd(
                    key, new Message(texts.Value, plurals[file.Language], original.CountArguments(), original.Count > 1));
            }

            foreach (var (key, names) in file.Lists)
                lists.TryAdd(key, names.Value);
        }

        (_messages, _lists) = (messages.ToFrozenDictionary(StringComparer.Ordinal), lists.ToFrozenDictionary(StringComparer.Ordinal));
        Dates = new DateText(new DatePattern(GetName), GetPattern);
    }

    /// <summary>The direction of the script: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; }

    /// <summary>Formats dates.</summary>
    public DateText Dates { get; }

    /// <summary>Returns the message of a key; null if there is none.</summary>
    /// <param name="key">The key in the file, with dots between levels: <c>entry.pick</c>.</param>
    public Message? Find(string key) => _messages.GetValueOrDefault(key);

    /// <summary>Returns a message as text.</summary>
    /// <param name="key">The key.</param>
    /// <param name="arguments">The values of its placeholders; the first whole number chooses the plural form.</param>
    /// <exception cref="ArgumentException">There is no such message.</exception>
    public string Format(string key, params object?[] arguments) => Get(key).Select(arguments).Format(arguments);

    /// <summary>Returns the message of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">There is no such message; the text of the exception suggests a key.</exception>
    public Message Get(string key) => Find(key)
        ?? throw new ArgumentException($"strings/en.yaml has no '{key}'{Suggestion.DidYouMean(key, _messages.Keys)}");

    /// <summary>The names of the weekdays, Monday first.</summary>
    public IReadOnlyList<string> Weekdays => _lists["dates.weekdays"];

    /// <summary>
    /// Returns the words of a script as a JavaScript object: each message is a string, or a function of its values. The names are
    /// those of the section <c>scripts.&lt;name&gt;</c>, in ordinal order. Returns null if there is no such section.
    /// </summary>
    /// <param name="section">The name of the section.</param>
    public string? FindScriptWords(string section)
    {
        var prefix = $"{ScriptPrefix}{section}.";
        var keys = _messages.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
            return null;
        var text = new StringBuilder("{");
        foreach (var key in keys)
            text.Append(text.Length > 1 ? "," : "").Append(key[prefix.Length..]).Append(':').Append(_messages[key].ToJavaScript());
        return text.Append('}').ToString();
    }

    /// <summary>The short names of the weekdays, Monday first.</summary>
    public IReadOnlyList<string> ShortWeekdays => _lists["dates.weekdays_short"];

    // Only some languages have another form of a month without a day beside it.
    private string GetName(string list, int index)
    {
        if (_lists.TryGetValue(list, out var names))
            return names[index];
        return list == "dates.months_alone" ? _lists["dates.months"][index] : "";
    }

    private string GetPattern(string name) => Format($"dates.{name}");
}

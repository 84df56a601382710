using System.Collections.Immutable;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Mail.Sending;

/// <summary>What was sent of an edition, or of a week.</summary>
/// <param name="Key">The key, such as <c>2026-11-23</c> or <c>2026-W48</c>.</param>
/// <param name="IsClosed">Whether recipients without a mark do not get it any more.</param>
/// <param name="Marks">The marks of the recipients.</param>
internal sealed record SentEdition(string Key, bool IsClosed, ImmutableSortedDictionary<string, SentMark> Marks)
{
    /// <summary>Returns an edition without marks.</summary>
    /// <param name="key">Its key.</param>
    public static SentEdition Create(string key) =>
        new(key, IsClosed: false, ImmutableSortedDictionary.Create<string, SentMark>(StringComparer.Ordinal));
}

/// <summary>
/// What was sent to whom (<c>content/mail-sent.yaml</c>). It prevents a second copy. It has no addresses: marks are
/// keyed hashes of edition and recipient.
/// </summary>
/// <param name="KeyFingerprint">Identifies the key of the marks; null if there are none.</param>
/// <param name="Editions">The newest editions and weeks that were sent, by key.</param>
internal sealed record SentLog(string? KeyFingerprint, ImmutableSortedDictionary<string, SentEdition> Editions)
{
    /// <summary>The log's file, relative to the source folder.</summary>
    public const string FilePath = "content/mail-sent.yaml";

    // The newest one and the one before, which some recipients may still have to get.
    private const int KeptEditions = 2;

    private const string Header = """
        # Written by 'sitegen mail': which edition was sent to whom, which prevents a second copy.
        # Each recipient is a keyed hash (SITEGEN_MAIL_KEY). If this file is lost, restore it from version control.

        """;

    /// <summary>A log of nothing.</summary>
    public static SentLog Empty { get; } =
        new(null, ImmutableSortedDictionary.Create<string, SentEdition>(StringComparer.Ordinal));

    /// <summary>Returns an edition; one without marks if the log does not have it.</summary>
    /// <param name="key">The edition's key.</param>
    public SentEdition Find(string key) => Editions.GetValueOrDefault(key) ?? SentEdition.Create(key);

    /// <summary>Returns whether the edition was sent, or a newer one was; then only those who have a mark may get it.</summary>
    /// <param name="key">The edition's key.</param>
    public bool IsPast(string key) =>
        Find(key).IsClosed || Editions.Keys.Any(k => IsSameKind(k, key) && string.CompareOrdinal(k, key) > 0);

    /// <summary>Returns the log with another version of an edition. The oldest editions of the same kind are dropped.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="fingerprint">The fingerprint of the key of its marks; null if it has none.</param>
    public SentLog With(SentEdition edition, string? fingerprint)
    {
        // An edition without marks was not sent.
        var isSent = edition.IsClosed || edition.Marks.Count > 0;
        var editions = isSent ? Editions.SetItem(edition.Key, edition) : Editions.Remove(edition.Key);
        var old = editions.Keys.Where(k => IsSameKind(k, edition.Key)).Reverse().Skip(KeptEditions);
        return new SentLog(fingerprint ?? KeyFingerprint, editions.RemoveRange(old));
    }

    /// <summary>Parses the text of the log.</summary>
    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static SentLog Parse(string text, FileDiagnostics diagnostics)
    {
        if (YamlReader.Read(text, 1, diagnostics) is not YamlValue.Map map)
        {
            diagnostics.Error("this is not what 'sitegen mail' writes; restore the file from version control");
            return Empty;
        }

        var fields = new FieldReader(map, diagnostics);
        var log = Empty with { KeyFingerprint = fields.GetString("key")?.Value };
        foreach (var edition in fields.GetMaps("editions", "{ edition: \"2026-11-23\" }").Select(e => ReadEdition(e, diagnostics)))
            log = log with { Editions = log.Editions.SetItem(edition.Key, edition) };
        fields.WarnOfUnknownKeys();
        return log;
    }

    /// <summary>Returns the text of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n")).Append('\n');
        if (KeyFingerprint is not null)
            text.Append("key: ").Append(YamlText.Quote(KeyFingerprint)).Append('\n');
        text.Append(Editions.Count > 0 ? "editions:\n" : "editions: []\n");
        foreach (var edition in Editions.Values)
        {
            text.Append("  - edition: ").Append(YamlText.Quote(edition.Key)).Append('\n');
            if (edition.IsClosed)
                text.Append("    closed: true\n");
            if (edition.Marks.Count > 0)
                text.Append("    marks:\n");
            foreach (var (mark, state) in edition.Marks)
                text.Append("      ").Append(YamlText.Quote(mark)).Append(": ").Append(YamlText.Quote(state.ToString())).Append('\n');
        }

        return text.ToString();
    }

    private static SentEdition ReadEdition(FieldReader fields, FileDiagnostics diagnostics)
    {
        var key = fields.GetRequiredString("edition", "2026-11-23") ?? "";
        var marks = ImmutableSortedDictionary.CreateBuilder<string, SentMark>(StringComparer.Ordinal);
        foreach (var (hash, text) in fields.GetStringMap("marks"))
        {
            if (!SentMark.TryParse(text.Value, out var mark))
                diagnostics.Error(text.Position, "this is not the state of a mark; restore the file from version control");
            marks[hash] = mark;
        }

        var edition = new SentEdition(key, fields.GetBoolean("closed", defaultValue: false), marks.ToImmutable());
        fields.WarnOfUnknownKeys();
        return edition;
    }

    private static bool IsSameKind(string key, string other) =>
        key.Contains('W', StringComparison.Ordinal) == other.Contains('W', StringComparison.Ordinal);
}

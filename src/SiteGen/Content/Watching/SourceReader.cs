using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;
using SiteGen.Text;

namespace SiteGen.Content.Watching;

/// <summary>Reads the sources to watch: <c>content/sources/*.yaml</c>.</summary>
public static partial class SourceReader
{
    /// <summary>The folder of the sources, relative to the source folder.</summary>
    public const string Folder = "content/sources";

    /// <summary>The name of the records that <c>sitegen add</c> saves, which no source may have.</summary>
    public const string RecordsByHand = "added";

    private static readonly string[] Kinds = ["arxiv", "huggingface", "feed", "europepmc", "zotero"];

    /// <summary>Reads all sources, by name. One with errors is left out, and its errors are reported.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static IReadOnlyList<PaperSource> ReadAll(string source, DiagnosticBag diagnostics)
    {
        var sources = new List<PaperSource>();
        foreach (var found in new SourceTree(source, diagnostics).FindFiles(Folder, recursive: false, IsSource))
        {
            var name = Path.GetFileNameWithoutExtension(found.Path);
            var file = diagnostics.ForFile(found.Path);
            if (!IsSource(found.Path))
            {
                if (!IsOther(Path.GetFileName(found.Path)))
                    file.Warning("this file is not read; a source is a file whose name ends in '.yaml'");
            }
            else if (!Slug.IsValid(name))
            {
                file.Error("the file's name becomes the name of record files and may hold only lower-case letters a-z, digits and single "
                    + "hyphens; rename it");
            }
            else if (name == RecordsByHand)
            {
                file.Error($"'{RecordsByHand}' names the records of 'sitegen add'; rename the file");
            }
            else if (TextFile.Read(found.File, file) is { } text && Read(text, name, file) is { } read)
            {
                sources.Add(read);
            }
        }

        return sources;
    }

    private static bool IsSource(string path) => path.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsOther(string name) =>
        name is "state.json" or "enriched.json"
        || name.EndsWith(".md", StringComparison.Ordinal)
        || name.EndsWith(".tmp", StringComparison.Ordinal);

    /// <summary>Parses a source; returns null, with errors, if a value is wrong or one that the service needs is missing.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">The name of the file without <c>.yaml</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    internal static PaperSource? Read(string text, string name, FileDiagnostics diagnostics)
    {
        var value = YamlReader.Read(text, 1, diagnostics);
        // A file of comments only is a source that is switched off, as "sitegen new" writes them.
        if (diagnostics.HasErrors || (value is null && text.Contains('#', StringComparison.Ordinal)))
            return null;
        if (value is not YamlValue.Map map)
        {
            diagnostics.Error(value?.Position ?? SourcePosition.Start,
                "there is no source here; add at least from: \"arxiv\" and categories: [\"cs.LG\"]");
            return null;
        }

        var fields = new FieldReader(map, diagnostics);
        var source = new PaperSource
        {
            Name = name,
            Path = diagnostics.Path,
            Kind = ReadKind(fields, diagnostics),
            Categories = ReadCategories(fields, diagnostics),
            Query = fields.GetQuery("query"),
            Authors = [.. fields.GetStrings("authors").Select(a => PersonName.Parse(a.Value)).Where(a => a.Family.Length > 0)],
            Take = ReadTake(fields, diagnostics),
            Limit = fields.GetInt32("limit", 1, 1000),
            Address = ReadAddress(fields, diagnostics),
            Group = ReadGroup(fields, diagnostics),
            Gap = ReadGap(fields, diagnostics),
        };
        fields.WarnOfUnknownKeys();
        CheckNeeds(source, fields, diagnostics);
        return diagnostics.HasErrors ? null : source;
    }

    private static SourceKind ReadKind(FieldReader fields, FileDiagnostics diagnostics)
    {
        if (fields.GetRequiredString("from", "arxiv") is not { } kind)
            return default;
        var index = Array.IndexOf(Kinds, kind);
        if (index < 0)
        {
            diagnostics.Error(
                fields.GetString("from")!.Value.Position, $"'from' is \"{kind}\"; expected one of {string.Join(", ", Kinds)}");
        }

        return (SourceKind)Math.Max(index, 0);
    }

    private static SourceTake ReadTake(FieldReader fields, FileDiagnostics diagnostics)
    {
        var take = fields.GetString("take");
        switch (take?.Value)
        {
            case null or "" or "matched":
                return SourceTake.Matched;
            case "proposed":
                return SourceTake.Proposed;
            default:
                diagnostics.Error(take.Value.Position, $"'take' is \"{take.Value.Value}\"; expected matched or proposed");
                return SourceTake.Proposed;
        }
    }

    private static string[] ReadCategories(FieldReader fields, FileDiagnostics diagnostics)
    {
        var categories = fields.GetStrings("categories");
        foreach (var category in categories.Where(c => !Category().IsMatch(c.Value)))
            diagnostics.Error(category.Position, $"\"{category.Value}\" is not a category of arXiv, such as cs.LG, math.NA or hep-th");
        // A warning, because arXiv adds categories. It answers a wrong one as it answers a quiet day.
        foreach (var (category, position) in categories.Where(c => Category().IsMatch(c.Value) && !ArxivCategories.All.Contains(c.Value)))
        {
            diagnostics.Warning(position, $"arXiv has no category '{category}' that is known here"
                + (Suggestion.DidYouMean(category, ArxivCategories.All) is { Length: > 0 } advice
                    ? advice
                    : "; see arxiv.org/category_taxonomy"));
        }

        return [.. categories.Select(c => c.Value).Distinct(StringComparer.Ordinal)];
    }

    private static Uri? ReadAddress(FieldReader fields, FileDiagnostics diagnostics)
    {
        if (fields.GetString("address") is not { Value.Length: > 0 } text)
            return null;
        if (WebAddress.IsValid(text.Value) && Uri.TryCreate(text.Value, UriKind.Absolute, out var address) && address.UserInfo.Length == 0)
            return address;
        diagnostics.Error(text.Position, $"'address' is \"{text.Value}\"; expected an address that begins with https:// or http://, "
            + "without a password");
        return null;
    }

    private static string? ReadGroup(FieldReader fields, FileDiagnostics diagnostics)
    {
        if (fields.GetString("group") is not { Value.Length: > 0 } text)
            return null;
        if (GroupNumber().Match(text.Value) is { Success: true } match)
            return match.Groups["number"].Value;
        diagnostics.Error(text.Position, $"'group' is \"{text.Value}\"; expected the number of a Zotero group or the address of its page");
        return null;
    }

    private static TimeSpan? ReadGap(FieldReader fields, FileDiagnostics diagnostics)
    {
        if (fields.GetString("gap") is not { Value.Length: > 0 } text)
            return null;
        if (double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600)
            return TimeSpan.FromSeconds(seconds);
        diagnostics.Error(text.Position, $"'gap' is \"{text.Value}\"; expected a number of seconds from 0 to 3600");
        return null;
    }

    private static void CheckNeeds(PaperSource source, FieldReader fields, FileDiagnostics diagnostics)
    {
        var missing = source.Kind switch
        {
            SourceKind.Arxiv when source.Categories.Count == 0 && !fields.Has("categories") => "categories: [\"cs.LG\"]",
            SourceKind.Feed when source.Address is null && !fields.Has("address") => "address: \"https://…\", the address of the feed",
            SourceKind.EuropePmc when source.Query is null && source.Authors.Count == 0 && !fields.Has("query") => "query: \"…\"",
            SourceKind.Zotero when source.Group is null && !fields.Has("group") => "group: \"5012345\", the number of the group library",
            _ => null,
        };
        if (missing is not null && !diagnostics.HasErrors)
            diagnostics.Error($"this source needs {missing}");
    }

    [GeneratedRegex(@"^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]{2}|\.[a-z]+(?:-[a-z]+)*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(@"^(?:https?://(?:www\.)?zotero\.org/groups/)?(?<number>[0-9]{1,12})(?:/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupNumber();
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SiteGen.Tests.Hostile;

/// <summary>Writes one dump, one bibliography and one record file for each hostile text, with the text in every field.</summary>
internal static class HostileDumps
{
    private const string Abstract =
        "Models that answer questions about tables often copy cells instead of reasoning over them. We propose a probe that "
        + "separates the two and apply it to five systems. The results show that copying explains most of the gain.";

    private static readonly string[] BibFields = ["author", "abstract", "journal", "url", "doi", "eprint", "note", "keywords"];

    private static readonly string[] RecordFields =
        ["title", "abstract", "venue", "arxiv", "doi", "published", "updated", "source", "seen", "author", "link", "category"];

    /// <summary>The number of values in all files.</summary>
    public static int ValueCount => HostileText.All.Count * (BibFields.Length + 3 + (2 * RecordFields.Length));

    /// <summary>The marks that the import keeps, each with its file. The import ignores notes and keywords.</summary>
    public static IReadOnlyList<(string Mark, string File)> Marks { get; } =
    [
        .. Enumerable.Range(0, HostileText.All.Count).SelectMany(i => (IEnumerable<(string, string)>)
        [
            .. ((string[])["title", "author", "abstract", "journal"]).Select(f => (HostileContent.Mark(i, "bib" + f), BibFile(i))),
            (HostileContent.Mark(i, "dumptitle"), DumpFile(i)), (HostileContent.Mark(i, "dumpabstract"), DumpFile(i)),
            .. ((string[])["title", "author", "abstract", "venue"]).Select(f => (HostileContent.Mark(i, "rec" + f), RecordFile(i))),
        ]),
    ];

    public static void Write(TestSite site, int number)
    {
        var text = HostileText.All[number];
        var fields = BibFields.Select(f => $"  {f} = {{{text} {HostileContent.Mark(number, "bib" + f)}}},\n");
        var title = $"  title = {{{text} {HostileContent.Mark(number, "bibtitle")}}},\n";
        site.Write(BibFile(number), $"@article{{k{number},\n{title}{string.Concat(fields)}  year = {{2020}}\n}}\n");
        var line = text.ReplaceLineEndings(" ");
        site.Write(
            DumpFile(number),
            $"{line} {HostileContent.Mark(number, "dumptitle")}\n{Abstract} {line} {HostileContent.Mark(number, "dumpabstract")}.\n");
        WriteRecords(site, number);
    }

    // A record without a source is one that a person chose; one with a source is proposed.
    private static void WriteRecords(TestSite site, int number)
    {
        var lines = ((bool[])[false, true]).Select(fromSource => JsonSerializer.Serialize(new JsonObject
        {
            ["title"] = Value("title") + (fromSource ? " again" : ""),
            ["abstract"] = Value("abstract"),
            ["venue"] = Value("venue"),
            ["arxiv"] = Value("arxiv"),
            ["doi"] = Value("doi"),
            ["published"] = Value("published"),
            ["updated"] = Value("updated"),
            ["source"] = fromSource ? Value("source") : null,
            ["seen"] = Value("seen"),
            ["authors"] = new JsonArray(new JsonObject { ["family"] = Value("author"), ["given"] = HostileText.All[number] }),
            ["links"] = new JsonObject { [HostileText.All[number]] = Value("link") },
            ["categories"] = new JsonArray(Value("category")),
        }));
        site.Write(RecordFile(number), string.Join('\n', lines) + "\n");

        string Value(string field) => $"{HostileText.All[number]} {HostileContent.Mark(number, "rec" + field)}";
    }

    private static string RecordFile(int number) => string.Create(CultureInfo.InvariantCulture, $"content/dumps/r{number:D3}.jsonl");

    private static string BibFile(int number) => string.Create(CultureInfo.InvariantCulture, $"content/dumps/b{number:D3}.bib");

    private static string DumpFile(int number) => string.Create(CultureInfo.InvariantCulture, $"content/dumps/d{number:D3}.txt");
}

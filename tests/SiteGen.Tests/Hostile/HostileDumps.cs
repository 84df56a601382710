using System.Globalization;

namespace SiteGen.Tests.Hostile;

/// <summary>Writes one dump and one bibliography for each hostile text, with the text in every field.</summary>
internal static class HostileDumps
{
    private const string Abstract =
        "Models that answer questions about tables often copy cells instead of reasoning over them. We propose a probe that "
        + "separates the two and apply it to five systems. The results show that copying explains most of the gain.";

    private static readonly string[] BibFields = ["author", "abstract", "journal", "url", "doi", "eprint", "note", "keywords"];

    /// <summary>The number of values in all files.</summary>
    public static int ValueCount => HostileText.All.Count * (BibFields.Length + 3);

    /// <summary>The marks that the import keeps, each with its file. The import ignores notes and keywords.</summary>
    public static IReadOnlyList<(string Mark, string File)> Marks { get; } =
    [
        .. Enumerable.Range(0, HostileText.All.Count).SelectMany(i => (IEnumerable<(string, string)>)
        [
            .. ((string[])["title", "author", "abstract", "journal"]).Select(f => (HostileContent.Mark(i, "bib" + f), BibFile(i))),
            (HostileContent.Mark(i, "dumptitle"), DumpFile(i)), (HostileContent.Mark(i, "dumpabstract"), DumpFile(i)),
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
    }

    private static string BibFile(int number) => string.Create(CultureInfo.InvariantCulture, $"content/dumps/b{number:D3}.bib");

    private static string DumpFile(int number) => string.Create(CultureInfo.InvariantCulture, $"content/dumps/d{number:D3}.txt");
}

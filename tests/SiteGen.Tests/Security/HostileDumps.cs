using System.Globalization;

namespace SiteGen.Tests.Security;

/// <summary>Dumps and bibliographies with hostile text in every field, a file for each text.</summary>
internal static class HostileDumps
{
    private const string Abstract =
        "Models that answer questions about tables often copy cells instead of reasoning over them. We propose a probe that "
        + "separates the two and apply it to five systems. The results show that copying explains most of the gain.";

    private static readonly string[] BibFields = ["author", "abstract", "journal", "url", "doi", "eprint", "note", "keywords"];

    /// <summary>How many values are written.</summary>
    public static int ValueCount => HostileText.All.Count * (BibFields.Length + 3);

    /// <summary>The values that were written, by their marks and files. A note and keywords are not imported.</summary>
    public static IReadOnlyList<(string Mark, string File)> Marks { get; } =
    [
        .. Enumerable.Range(0, HostileText.All.Count).SelectMany(i => (IEnumerable<(string, string)>)
        [
            .. ((string[])["title", "author", "abstract", "journal"]).Select(f => (HostileSite.Mark(i, "bib" + f), BibFile(i))),
            (HostileSite.Mark(i, "dumptitle"), DumpFile(i)), (HostileSite.Mark(i, "dumpabstract"), DumpFile(i)),
        ]),
    ];

    public static void Write(TestSite site, int number)
    {
        var text = HostileText.All[number];
        var fields = BibFields.Select(f => $"  {f} = {{{text} {HostileSite.Mark(number, "bib" + f)}}},\n");
        site.Write(BibFile(number), $"@article{{k{number},\n  title = {{{text} {HostileSite.Mark(number, "bibtitle")}}},\n{string.Concat(fields)}  year = {{2020}}\n}}\n");
        var line = text.ReplaceLineEndings(" ");
        site.Write(DumpFile(number), $"{line} {HostileSite.Mark(number, "dumptitle")}\n{Abstract} {line} {HostileSite.Mark(number, "dumpabstract")}.\n");
    }

    private static string BibFile(int number) => string.Create(CultureInfo.InvariantCulture, $"content/dumps/b{number:D3}.bib");

    private static string DumpFile(int number) => string.Create(CultureInfo.InvariantCulture, $"content/dumps/d{number:D3}.txt");
}

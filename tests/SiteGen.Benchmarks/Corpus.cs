using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Benchmarks;

/// <summary>
/// Writes a site of any number of papers whose sentences come from a real dump, so that lengths, words and their
/// frequencies are real. The same arguments give the same bytes.
/// </summary>
internal static class Corpus
{
    private static readonly DateOnly Newest = new(2026, 11, 23);

    /// <summary>Writes <c>content/</c> into a folder.</summary>
    /// <param name="source">A source folder with real papers and topics.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="count">How many papers to write.</param>
    public static void Write(string source, string folder, int count)
    {
        var content = ContentReader.Read(source, Environment.ProcessorCount, new DiagnosticBag());
        if (content.Papers.Count == 0)
            throw new InvalidOperationException($"there are no papers in {source}");
        foreach (var name in (string[])["topics", "pages"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(source, "content", name)))
                Copy(file, Path.Combine(folder, "content", name, Path.GetFileName(file)));
        }

        Copy(Path.Combine(source, ContentReader.SettingsPath), Path.Combine(folder, ContentReader.SettingsPath));
        var random = new Random(20261123);
        var sentences = content.Papers.SelectMany(p => p.Abstract.ReplaceLineEndings(" ").Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        for (var i = 0; i < count; i++)
            WritePaper(folder, i, content, sentences, random);
    }

    private static void WritePaper(string folder, int number, SiteContent content, string[] sentences, Random random)
    {
        Paper Any() => content.Papers[random.Next(content.Papers.Count)];
        var words = (Any().Title + " " + Any().Title).Split(' ');
        var title = string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', words.OrderBy(_ => random.Next()).Take(9))} {number}");
        var fields = new PaperFields
        {
            Published = new PartialDate(random.Next(2012, 2027), random.Next(1, 13)),
            Authors = Any().Authors,
            Arxiv = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1201, 2612)}.{number:D5}"),
            Venue = Any().Venue,
            Links = Any().Links,
        };
        var text = string.Join(". ", Enumerable.Range(0, 8).Select(_ => sentences[random.Next(sentences.Length)].TrimEnd('.'))) + ".";
        var topics = Any().Topics.Select(t => t.Value).ToList();
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"content/papers/paper-{number}.md"));
        TextFile.WriteAtomically(file, PaperWriter.Write(title, new FeedDate(Newest.AddDays(-number / 25)), fields, topics, text));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}

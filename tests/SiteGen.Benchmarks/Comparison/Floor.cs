using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>
/// The least that any generator has to do: reads every source, writes files of the same names and lengths as a build, and does
/// nothing else. It runs as a process of its own, so that it is measured like the others.
/// </summary>
internal static class Floor
{
    private const int Threads = 2;

    /// <summary>Lists the files of a built site with their lengths.</summary>
    /// <param name="site">The output folder.</param>
    /// <param name="list">The file to write.</param>
    public static void WriteList(string site, string list) => File.WriteAllLines(list, new DirectoryInfo(site)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .OrderBy(f => f.FullName, StringComparer.Ordinal)
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Length} {Path.GetRelativePath(site, f.FullName)}")));

    /// <summary>Reads the sources and writes the files of a list.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="list">The file that <see cref="WriteList"/> wrote.</param>
    /// <param name="output">The folder to write to.</param>
    public static void Run(string source, string list, string output)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Threads };
        var texts = new ConcurrentBag<byte[]>();
        var sources = Directory.EnumerateFiles(Path.Combine(source, "content"), "*", SearchOption.AllDirectories);
        Parallel.ForEach(sources, options, file => texts.Add(File.ReadAllBytes(file)));
        var files = File.ReadAllLines(list, Encoding.UTF8).Select(line => line.Split(' ', 2))
            .Select(parts => (Length: int.Parse(parts[0], CultureInfo.InvariantCulture), Path: parts[1])).ToArray();
        // Text of the sources, because a file system may not store zeros.
        var filler = BuildFiller([.. texts.OrderBy(t => t.Length)], files.Max(f => f.Length));
        Parallel.ForEach(files.GroupBy(f => Path.GetDirectoryName(f.Path)!, StringComparer.Ordinal), options, folder =>
        {
            Directory.CreateDirectory(Path.Combine(output, folder.Key));
            foreach (var (length, path) in folder)
            {
                using var file = File.OpenHandle(Path.Combine(output, path), FileMode.Create, FileAccess.Write);
                RandomAccess.Write(file, filler.AsSpan(0, length), 0);
            }
        });
    }

    private static byte[] BuildFiller(IReadOnlyList<byte[]> texts, int length)
    {
        var filler = new byte[length];
        for (int at = 0, i = 0; at < length; i++)
        {
            var text = texts[i % texts.Count];
            var taken = Math.Min(text.Length, length - at);
            text.AsSpan(0, taken).CopyTo(filler.AsSpan(at));
            at += taken;
        }

        return filler;
    }
}

using System.Globalization;
using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>
/// The contents of a shard's <c>.sitegen-shard</c> file, from which a merge sees whether shards belong together and whether
/// each is complete. Lines of <c>name value</c> come first, then the files of the shard, one a line.
/// </summary>
internal sealed record ShardDescriptor
{
    /// <summary>The name of its file, in the output folder.</summary>
    public const string FileName = ".sitegen-shard";

    /// <summary>Which shard it is.</summary>
    public required Shard Shard { get; init; }

    /// <summary>The day of the build.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Identifies the build.</summary>
    public required BuildFingerprint Build { get; init; }

    /// <summary>The number of files of the whole site, as far as this shard knows: only the first one knows the search index.</summary>
    public required int Planned { get; init; }

    /// <summary>The files of this shard, relative to the output folder, without this one.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Writes the descriptor.</summary>
    /// <param name="output">Receives the text.</param>
    public void Write(Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"shard {Shard}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"day {Day:yyyy-MM-dd}"));
        writer.WriteLine($"program {Build.Program}");
        writer.WriteLine($"content {Build.Content}");
        writer.WriteLine($"options {Build.Options}");
        writer.WriteLine($"theme {Build.Theme}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"planned {Planned}"));
        foreach (var file in Files)
            writer.WriteLine(file);
    }

    /// <summary>Reads a descriptor.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The descriptor; null unless <see cref="Write"/> could have written it, or if it names a file outside its folder.</returns>
    public static ShardDescriptor? Read(string file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var shard = Shard.Parse(Value("shard") ?? "");
        var hasDay = IsoDay.TryParse(Value("day"), out var day);
        string?[] build = [Value("program"), Value("content"), Value("options"), Value("theme")];
        var isPlanned = int.TryParse(Value("planned"), NumberStyles.None, CultureInfo.InvariantCulture, out var planned);
        var files = new List<string>();
        while (reader.ReadLine() is { } line)
            files.Add(line);
        if (shard is null || !hasDay || !isPlanned || !files.TrueForAll(Manifest.IsInside))
            return null;
        return build is [{ } program, { } content, { } options, { } theme]
            ? new ShardDescriptor
            {
                Shard = shard,
                Day = day,
                Build = new BuildFingerprint(program, content, options, theme),
                Planned = planned,
                Files = files,
            }
            : null;

        string? Value(string name) =>
            reader.ReadLine() is { } line && line.StartsWith(name + " ", StringComparison.Ordinal) ? line[(name.Length + 1)..] : null;
    }
}

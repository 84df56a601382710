using System.Globalization;
using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>
/// What stands in the output of a part of a site about it, for the merge: whether the parts belong together, and
/// whether each is whole. Four lines of <c>name value</c>, then the files of the part, one a line.
/// </summary>
internal sealed record ShardDescriptor
{
    /// <summary>The name of its file, in the output folder.</summary>
    public const string FileName = ".sitegen-shard";

    /// <summary>Which part it is.</summary>
    public required Shard Shard { get; init; }

    /// <summary>The day of the build.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Parts of one build, and only they, have the same: a digest of all that they plan.</summary>
    public required string Build { get; init; }

    /// <summary>How many files the whole site has, as far as this part knows: only the first one knows the search index.</summary>
    public required int Planned { get; init; }

    /// <summary>The files of this part, relative to the output folder, without this one.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Writes it.</summary>
    /// <param name="output">Takes the text.</param>
    public void Write(Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"shard {Shard}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"day {Day:yyyy-MM-dd}"));
        writer.WriteLine($"build {Build}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"planned {Planned}"));
        foreach (var file in Files)
            writer.WriteLine(file);
    }

    /// <summary>Reads it; null where it is not what <see cref="Write"/> writes, or names a file outside its folder.</summary>
    /// <param name="file">The file.</param>
    public static ShardDescriptor? Read(string file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var shard = Shard.Parse(Value("shard") ?? "");
        var hasDay = IsoDay.TryParse(Value("day"), out var day);
        var build = Value("build");
        var isPlanned = int.TryParse(Value("planned"), NumberStyles.None, CultureInfo.InvariantCulture, out var planned);
        var files = new List<string>();
        while (reader.ReadLine() is { } line)
            files.Add(line);
        return shard is not null && hasDay && build is not null && isPlanned && files.TrueForAll(Manifest.IsInside)
            ? new ShardDescriptor { Shard = shard, Day = day, Build = build, Planned = planned, Files = files }
            : null;

        string? Value(string name) =>
            reader.ReadLine() is { } line && line.StartsWith(name + " ", StringComparison.Ordinal) ? line[(name.Length + 1)..] : null;
    }
}

using System.Collections.Frozen;
using SiteGen.Content.Images;

namespace SiteGen.Content;

/// <summary>Reads the images of a site: their names, formats and sizes.</summary>
internal static class ImageReader
{
    /// <summary>The folder of the images, relative to the source folder.</summary>
    public const string Folder = "content/images";

    /// <summary>The maximum size of an image in bytes. Readers load images in lists, and hosts limit the size of a site.</summary>
    public const int MaxBytes = 1_000_000;

    private const int MaxNameLength = 150;

    // Hosts send the media type by the extension, so it must tell the format.
    private static readonly FrozenDictionary<string, string> Formats = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".png"] = "png",
        [".jpg"] = "jpeg",
        [".jpeg"] = "jpeg",
        [".gif"] = "gif",
        [".webp"] = "webp",
        [".avif"] = "avif",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>Reads the images; reports and leaves out files that are none or whose names cannot be addresses.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <returns>The images by name (ordinal).</returns>
    public static IReadOnlyList<SiteImage> ReadAll(string source, int jobs, DiagnosticBag diagnostics)
    {
        var files = new SourceTree(source, diagnostics)
            .FindFiles(Folder, recursive: true, name => Formats.ContainsKey(Path.GetExtension(name)));
        var images = new SiteImage?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
            images[i] = Read(files[i], diagnostics.ForFile(files[i].Path)));
        return [.. images.OfType<SiteImage>().OrderBy(image => image.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reports each paper whose <c>image</c> is not among the images.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="images">The images.</param>
    /// <param name="diagnostics">Receives the errors.</param>
    public static void CheckPapers(IReadOnlyList<Paper> papers, IReadOnlyList<SiteImage> images, DiagnosticBag diagnostics)
    {
        var names = images.Select(image => image.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            if (paper.Image is not var (name, position) || names.Contains(name))
                continue;
            var advice = Suggestion.DidYouMean(name, names) is { Length: > 0 } near ? near : $"; put the file into {Folder}/";
            diagnostics.Error(paper.Path, position, $"there is no image '{name}'{advice}");
        }
    }

    private static bool IsValidName(string name) =>
        name.Length <= MaxNameLength && name.AsSpan().IndexOfAnyExcept(NameCharacters) < 0 && !name.Split('/').Any(s => s.StartsWith('.'));

    private static SiteImage? Read(FoundFile found, FileDiagnostics diagnostics)
    {
        var name = found.Path[(Folder.Length + 1)..];
        if (!IsValidName(name))
        {
            diagnostics.Error(
                $"the image's name becomes an address and may hold only lower-case letters a-z, digits and '-', '_', '.', "
                + $"in at most {MaxNameLength} characters; rename it");
            return null;
        }

        if (!Formats.TryGetValue(Path.GetExtension(name), out var format))
        {
            diagnostics.Warning("this file is not published; only .png, .jpg, .webp, .avif and .gif are");
            return null;
        }

        if (SourceFile.ReadBytes(found.File, MaxBytes, diagnostics) is not { } bytes)
            return null;
        if (ImageHeader.Parse(bytes) is not { } header)
            diagnostics.Error("this file is no image that can be read; save it again as PNG, JPEG, WebP, AVIF or GIF");
        else if (header.Format != format)
            diagnostics.Error($"this file is {header.Format.ToUpperInvariant()} by its content; give it the extension of that format");
        else
            return new SiteImage(name, found.Path, header.Width, header.Height);
        return null;
    }
}

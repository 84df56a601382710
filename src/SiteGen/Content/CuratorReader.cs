using SiteGen.Content.Identifiers;

namespace SiteGen.Content;

/// <summary>Parses files of <c>content/curators</c>.</summary>
internal static class CuratorReader
{
    /// <summary>The folder of the curators, relative to the source folder.</summary>
    public const string Folder = "content/curators";

    /// <summary>Parses a curator; returns null, with errors, if the front matter is missing or lacks a required key.</summary>
    public static Curator? Read(string text, string slug, FileDiagnostics diagnostics)
    {
        if (MarkdownFile.Read(text, diagnostics) is not var (fields, front))
            return null;
        var name = fields.GetRequiredString("name", "Anna Example");
        var curator = new Curator
        {
            Slug = slug,
            Path = diagnostics.Path,
            Name = name ?? "",
            Link = ReadLink(fields, diagnostics),
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
        fields.WarnOfUnknownKeys();
        return name is null ? null : curator;
    }

    /// <summary>Warns of each curator that a file names and that has no file.</summary>
    /// <param name="named">The slugs, each with the file that names it.</param>
    /// <param name="curators">The curators.</param>
    /// <param name="diagnostics">Receives the warnings.</param>
    public static void WarnOfUnknown(
        IEnumerable<(string Path, Located<string> Slug)> named, IReadOnlyList<Curator> curators, DiagnosticBag diagnostics)
    {
        var known = curators.Select(c => c.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, (slug, position)) in named.Where(n => !known.Contains(n.Slug.Value)))
        {
            var advice = Suggestion.DidYouMean(slug, known) is { Length: > 0 } near
                ? near
                : $"; write {Folder}/<slug>.md with name: \"…\" or take it out";
            diagnostics.Warning(path, position, $"there is no curator '{slug}'{advice}");
        }
    }

    private static string? ReadLink(FieldReader fields, FileDiagnostics diagnostics)
    {
        if (fields.GetString("link") is not { Value.Length: > 0 } link)
            return null;
        if (WebAddress.IsValid(link.Value))
            return link.Value;
        diagnostics.Error(link.Position, $"'link' is \"{link.Value}\"; expected an address that begins with https:// or http://");
        return null;
    }
}

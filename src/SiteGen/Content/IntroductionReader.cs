namespace SiteGen.Content;

/// <summary>Parses files of <c>content/editions</c>.</summary>
internal static class IntroductionReader
{
    /// <summary>The folder of the introductions, relative to the source folder.</summary>
    public const string Folder = "content/editions";

    /// <summary>Reports an error if the name of a file is not a day.</summary>
    /// <param name="name">The name without <c>.md</c>.</param>
    /// <param name="diagnostics">Receives the error.</param>
    /// <returns>Whether it is a day.</returns>
    public static bool CheckName(string name, FileDiagnostics diagnostics)
    {
        if (IsoDay.TryParse(name, out _))
            return true;
        diagnostics.Error("the file's name must be the day that it introduces, such as 2026-11-23.md; rename it");
        return false;
    }

    /// <summary>
    /// Parses an introduction, with or without front matter. Returns null if it has no text, with a warning, or if the front
    /// matter is wrong, with errors.
    /// </summary>
    public static Introduction? Read(string text, string slug, FileDiagnostics diagnostics)
    {
        if (ReadParts(text, diagnostics) is not var (fields, front) || !IsoDay.TryParse(slug, out var day))
            return null;
        var introduction = new Introduction
        {
            Slug = slug,
            Path = diagnostics.Path,
            Day = day,
            Title = fields.GetString("title") is { Value.Length: > 0 } title ? title.Value : null,
            Curators = MarkdownFile.ReadSlugs(fields, "by", "curator", diagnostics),
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
        fields.WarnOfUnknownKeys();
        if (!string.IsNullOrWhiteSpace(front.Body))
            return introduction;
        diagnostics.Warning("this introduction has no text; write one, or delete the file");
        return null;
    }

    // An introduction needs no key, so it needs no front matter.
    private static (FieldReader Fields, FrontMatter Front)? ReadParts(string text, FileDiagnostics diagnostics) =>
        FrontMatter.HasStart(text)
            ? MarkdownFile.Read(text, diagnostics)
            : (new FieldReader(new YamlValue.Map([], SourcePosition.Start), diagnostics), new FrontMatter("", 1, text, 1));
}

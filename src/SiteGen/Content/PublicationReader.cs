namespace SiteGen.Content;

/// <summary>Reads the mapping <c>publication</c> of a paper's front matter.</summary>
internal static class PublicationReader
{
    /// <summary>Reads the mapping; null if it is absent or empty. An unknown type is an error.</summary>
    /// <param name="fields">The front matter.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static Publication? Read(FieldReader fields, FileDiagnostics diagnostics)
    {
        if (fields.GetValue("publication") is null)
            return null;
        var section = fields.GetSection("publication");
        var publication = new Publication
        {
            Type = ReadType(section, diagnostics),
            Volume = ReadText("volume"),
            Number = ReadText("number"),
            Pages = ReadText("pages"),
            Publisher = ReadText("publisher"),
            School = ReadText("school"),
            Editors = [.. section.GetStrings("editors").Select(e => PersonName.Parse(e.Value)).Where(e => e.Family.Length > 0)],
            Isbn = ReadText("isbn"),
        };
        section.WarnOfUnknownKeys();
        return Publication.Keys.Any(key => publication.GetValue(key) is not null) ? publication : null;

        string? ReadText(string key) => section.GetString(key) is { Value: { Length: > 0 } text } ? text : null;
    }

    private static string? ReadType(FieldReader section, FileDiagnostics diagnostics)
    {
        if (section.GetString("type") is not { Value.Length: > 0 } type)
            return null;
        if (Publication.Types.Contains(type.Value))
            return type.Value;
        diagnostics.Error(type.Position,
            $"'publication.type' is \"{type.Value}\"; expected one of {string.Join(", ", Publication.Types)}");
        return null;
    }
}

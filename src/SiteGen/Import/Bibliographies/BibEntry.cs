using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>One entry of a BibTeX or biblatex file, its values still in TeX.</summary>
/// <param name="Type">The entry's type in lower case: <c>article</c>, <c>misc</c>, …</param>
/// <param name="Key">The citation key as written; may be empty.</param>
/// <param name="Position">Where the entry's <c>@</c> stands.</param>
/// <param name="Fields">The fields in the file's order; names in lower case, values without their outer delimiters.</param>
internal sealed record BibEntry(string Type, string Key, SourcePosition Position, IReadOnlyList<BibField> Fields)
{
    /// <summary>The value of the first field that is there and not blank, or null.</summary>
    /// <param name="names">Names in lower case, the most telling first.</param>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Field(name) is { } field)
                return field.Value;
        }

        return null;
    }

    /// <summary>The field of that name, or null where it is absent or blank.</summary>
    /// <param name="name">The name in lower case.</param>
    public BibField? Field(string name) =>
        Fields.FirstOrDefault(f => f.Name == name && !string.IsNullOrWhiteSpace(f.Value));
}

/// <summary>One field of an entry.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Value">The value after macros and concatenation, in TeX, without its outer delimiters.</param>
/// <param name="Position">Where the name stands.</param>
internal sealed record BibField(string Name, string Value, SourcePosition Position);

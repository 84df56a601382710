using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>One entry of a BibTeX or biblatex file. Its values are still TeX.</summary>
/// <param name="Type">The entry's type in lower case: <c>article</c>, <c>misc</c>, …</param>
/// <param name="Key">The citation key as it is written; may be empty.</param>
/// <param name="Position">The position of the entry's <c>@</c>.</param>
/// <param name="Fields">The fields in the order of the file.</param>
internal sealed record BibEntry(string Type, string Key, SourcePosition Position, IReadOnlyList<BibField> Fields)
{
    /// <summary>Returns the value of the first of several fields that is present and not blank; null if none is.</summary>
    /// <param name="names">The names in lower case, in order of preference.</param>
    public string? GetValue(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (FindField(name) is { } field)
                return field.Value;
        }

        return null;
    }

    /// <summary>Returns the field with a name; null if it is absent or blank.</summary>
    /// <param name="name">The name in lower case.</param>
    public BibField? FindField(string name) =>
        Fields.FirstOrDefault(f => f.Name == name && !string.IsNullOrWhiteSpace(f.Value));
}

/// <summary>One field of an entry.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Value">The value in TeX, with macros expanded and parts concatenated, without its outer delimiters.</param>
/// <param name="Position">The position of the name.</param>
internal sealed record BibField(string Name, string Value, SourcePosition Position);

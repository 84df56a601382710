using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Lets entries inherit what <c>crossref</c> and <c>xdata</c> refer to, by the rules of biblatex (manual, appendix B): the
/// title of a volume becomes the book title of its parts. A parent may come later in the file. What identifies or describes
/// the volume itself (DOI, address, abstract, pages) is not inherited: it would make one paper of all parts.
/// </summary>
/// <param name="entries">All entries of a file.</param>
/// <param name="diagnostics">Receives a warning for a parent that is missing.</param>
internal sealed class BibInheritance(IReadOnlyList<BibEntry> entries, FileDiagnostics diagnostics)
{
    /// <summary>The limit also ends circles.</summary>
    private const int MaxAncestors = 16;

    private const int MaxQuotedLength = 60;
    private const StringSplitOptions SplitOptions = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly string[] Inherited =
    [
        "booktitle", "booksubtitle", "maintitle", "journal", "journaltitle", "eventtitle", "series", "volume", "number", "year", "month",
        "day", "date", "eventdate", "editor", "publisher", "school", "institution", "isbn", "issn", "organization", "location", "address",
    ];

    /// <summary>Fields that <c>xdata</c> gives as well, as it holds data of the entry itself.</summary>
    private static readonly string[] OwnData =
        ["author", "title", "subtitle", "abstract", "pages", "doi", "url", "eprint", "eprinttype", "archiveprefix", "eprintclass", "note"];

    private readonly Dictionary<string, BibEntry> _byKey = entries.Where(e => e.Key.Length > 0)
        .DistinctBy(e => e.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(e => e.Key, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<BibEntry, Dictionary<string, BibField>> _fields = new(ReferenceEqualityComparer.Instance);

    /// <summary>The entries that others refer to.</summary>
    public IReadOnlySet<BibEntry> Parents => _parents;

    private readonly HashSet<BibEntry> _parents = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns the entries in the same order, with the fields that they inherit at the end.</summary>
    public IReadOnlyList<BibEntry> Resolve() => [.. entries.Select(Resolve)];

    private BibEntry Resolve(BibEntry entry)
    {
        if (FindParents(entry) is not { Count: > 0 } parents)
            return entry;
        var names = entry.Fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        // A year of the entry's own must not be joined with the date of its volume.
        if (names.Contains("year") || names.Contains("date"))
            names.UnionWith(["year", "date", "month", "day"]);
        List<BibField> fields = [.. entry.Fields];
        foreach (var (parent, isData) in parents)
        {
            foreach (var field in Inherit(parent, entry.Type, isData).Where(f => names.Add(f.Name)))
                fields.Add(field);
        }

        return entry with { Fields = fields };
    }

    /// <summary>Returns the ancestors, nearest first, and whether each is reached through <c>xdata</c> alone.</summary>
    private List<(BibEntry Entry, bool IsData)> FindParents(BibEntry entry)
    {
        List<(BibEntry Entry, bool IsData)> found = [];
        var (next, isData) = (entry, true);
        for (var i = 0; ; i++)
        {
            foreach (var name in (ReadOnlySpan<string>)["xdata", "crossref"])
            {
                foreach (var key in (next.GetValue(name) ?? "").Split(',', SplitOptions).Take(MaxAncestors))
                    Add(found, next, name, key, isData && name == "xdata", entry);
            }

            if (i >= found.Count || i >= MaxAncestors)
                return found;
            (next, isData) = found[i];
        }
    }

    private void Add(List<(BibEntry Entry, bool IsData)> found, BibEntry child, string field, string key, bool isData, BibEntry entry)
    {
        if (!_byKey.TryGetValue(key, out var parent))
        {
            diagnostics.Warning(child.FindField(field)?.Position ?? child.Position,
                $"no entry of this file has the key '{BibText.Quote(key, MaxQuotedLength)}', which '{field}' names; nothing was inherited");
            return;
        }

        _parents.Add(parent);
        if (found.Count < MaxAncestors && !ReferenceEquals(parent, entry) && found.All(f => !ReferenceEquals(f.Entry, parent)))
            found.Add((parent, isData));
    }

    private IEnumerable<BibField> Inherit(BibEntry parent, string childType, bool isData)
    {
        var fields = IndexFields(parent);
        if (!isData)
        {
            foreach (var (source, target) in RenamedFields(parent.Type, childType))
            {
                if (fields.TryGetValue(source, out var field))
                    yield return field with { Name = target };
            }
        }

        foreach (var name in isData ? Inherited.Concat(OwnData) : Inherited)
        {
            if (fields.TryGetValue(name, out var field))
                yield return field;
        }
    }

    private static (string Source, string Target)[] RenamedFields(string parentType, string childType) => parentType switch
    {
        "periodical" => [("title", "journaltitle")],
        _ when childType is "book" or "collection" or "proceedings" => [("title", "maintitle")],
        "mvbook" or "mvcollection" or "mvproceedings" or "mvreference" => [("title", "maintitle")],
        _ when childType is "inbook" or "bookinbook" or "suppbook" => [("title", "booktitle"), ("author", "author")],
        _ => [("title", "booktitle")],
    };

    private Dictionary<string, BibField> IndexFields(BibEntry entry)
    {
        if (_fields.TryGetValue(entry, out var index))
            return index;
        index = new Dictionary<string, BibField>(StringComparer.Ordinal);
        foreach (var field in entry.Fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)))
            index.TryAdd(field.Name, field);
        return _fields[entry] = index;
    }
}

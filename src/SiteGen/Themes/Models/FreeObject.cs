using Scriban.Runtime;
using SiteGen.Content;

namespace SiteGen.Themes.Models;

/// <summary>Free data (<c>extra</c>) as templates see it: a missing member is null, not an error.</summary>
internal sealed class FreeObject : ScriptObject
{
    private FreeObject(ExtraValue.Map map)
        : base(map.Entries.Count, autoImportStaticsFromThisType: false)
    {
        foreach (var (key, value) in map.Entries)
            this[key] = From(value);
        IsReadOnly = true;
    }

    /// <summary>Converts free data to what templates see: a text, a list or an object.</summary>
    /// <param name="value">The data.</param>
    public static object From(ExtraValue value) => value switch
    {
        ExtraValue.Map map => new FreeObject(map),
        ExtraValue.List list => ModelObject.CreateList(list.Items.Select(From)),
        ExtraValue.Scalar scalar => scalar.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}

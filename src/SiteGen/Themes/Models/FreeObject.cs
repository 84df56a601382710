using Scriban.Runtime;
using SiteGen.Content;

namespace SiteGen.Themes.Models;

/// <summary>Free data (<c>extra</c>) as templates see it: what is not there is null rather than an error.</summary>
internal sealed class FreeObject : ScriptObject
{
    private FreeObject(ExtraValue.Map map)
        : base(map.Entries.Count, autoImportStaticsFromThisType: false)
    {
        foreach (var (key, value) in map.Entries)
            this[key] = From(value);
        IsReadOnly = true;
    }

    /// <summary>A text, a list or a map.</summary>
    /// <param name="value">The data.</param>
    public static object From(ExtraValue value) => value switch
    {
        ExtraValue.Map map => new FreeObject(map),
        ExtraValue.List list => ModelObject.CreateList(list.Items.Select(From)),
        ExtraValue.Scalar scalar => scalar.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}

using Scriban.Runtime;

namespace SiteGen.Themes;

/// <summary>
/// One thing that templates see. Its members are fixed: one without a value is there and null, and asking for one that
/// is not there is an error. Read-only, so that one page cannot change what another sees.
/// </summary>
internal sealed class ModelObject : ScriptObject
{
    /// <summary>Makes an object.</summary>
    /// <param name="kind">What it is, as <c>themes/README.md</c> names it.</param>
    /// <param name="members">Its members in the order of the documentation; an empty text becomes null, which is false in <c>if</c>.</param>
    public ModelObject(string kind, params ReadOnlySpan<(string Name, object? Value)> members)
        : base(members.Length, autoImportStaticsFromThisType: false)
    {
        Kind = kind;
        foreach (var (name, value) in members)
            this[name] = value is "" ? null : value;
        IsReadOnly = true;
    }

    /// <summary>What it is, as <c>themes/README.md</c> names it.</summary>
    public string Kind { get; }

    /// <summary>A read-only list for templates.</summary>
    /// <param name="items">The items.</param>
    public static ScriptArray List(IEnumerable<object?> items)
    {
        var list = new ScriptArray();
        list.AddRange(items);
        list.IsReadOnly = true;
        return list;
    }
}

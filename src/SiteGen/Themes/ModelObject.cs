using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Themes;

/// <summary>
/// One thing that templates see. Its members are fixed: one without a value is there and null, and asking for one that
/// is not there is an error. Read-only, so that one page cannot change what another sees.
/// </summary>
internal abstract partial class ModelObject(string kind) : IScriptObject
{
    /// <summary>What it is, as <c>themes/README.md</c> names it.</summary>
    public string Kind { get; } = kind;

    /// <summary>
    /// What it is made from, if two objects of one kind that are made from the same show the same: then what a partial
    /// says of the one may stand for the other. No two kinds that promise it are made from things of one type. Null if
    /// nobody promises it.
    /// </summary>
    public virtual object? Identity => null;

    /// <summary>The names of its members, in the order of the documentation.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <inheritdoc cref="IScriptObject.Count"/>
    public int Count => Names.Count;

    /// <inheritdoc/>
    public bool IsReadOnly { get => true; set => throw ReadOnly(); }

    /// <summary>A member's value; an empty text is null, which is false in <c>if</c>.</summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    [SuppressMessage("Naming", "CA1721", Justification = "Templates and dictionaries see the same members.")]
    public object? this[string name]
    {
        get => TryGet(name, out var value) ? value : throw new KeyNotFoundException(name);
        set => throw ReadOnly();
    }

    /// <summary>Makes an object with members of these values.</summary>
    /// <param name="kind">What it is, as <c>themes/README.md</c> names it.</param>
    /// <param name="members">Its members in the order of the documentation.</param>
    public static ModelObject Of(string kind, params ReadOnlySpan<(string Name, object? Value)> members) =>
        new ValueObject(kind, members);

    /// <summary>A read-only list for templates.</summary>
    /// <param name="items">The items.</param>
    public static ScriptArray List(IEnumerable<object?> items)
    {
        var list = items.TryGetNonEnumeratedCount(out var count) ? new ScriptArray(count) : new ScriptArray();
        foreach (var item in items)
            list.Add(item);
        list.IsReadOnly = true;
        return list;
    }

    /// <summary>The value of a member, if there is such a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    public bool TryGet(string name, out object? value)
    {
        var place = 0;
        return TryGet(name, ref place, out value);
    }

    /// <summary>The value of a member, if there is such a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="place">
    /// Where the member was found in the object that was asked before, often one with the same members: looked at first,
    /// and set. Any number is right.
    /// </param>
    /// <param name="value">Its value.</param>
    public abstract bool TryGet(string name, ref int place, out object? value);

    /// <inheritdoc/>
    public bool Contains(string member) => TryGet(member, out _);

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => Names;

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object value)
    {
        var found = TryGet(member, out var any);
        value = any!;
        return found;
    }

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <inheritdoc/>
    public bool Remove(string member) => false;

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly)
    {
    }

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => this;

    /// <summary>Whether a name stands at a place.</summary>
    protected static bool Stands(string[] names, string name, int place) => (uint)place < (uint)names.Length && names[place] == name;

    private static InvalidOperationException ReadOnly() => new("what templates see cannot be changed");

    /// <summary>An object of a few values; they are searched in order, which for so few is the quickest.</summary>
    private sealed class ValueObject : ModelObject
    {
        private readonly string[] _names;
        private readonly object?[] _values;

        public ValueObject(string kind, ReadOnlySpan<(string Name, object? Value)> members)
            : base(kind)
        {
            (_names, _values) = (new string[members.Length], new object?[members.Length]);
            for (var i = 0; i < members.Length; i++)
                (_names[i], _values[i]) = (members[i].Name, members[i].Value is "" ? null : members[i].Value);
        }

        public override IReadOnlyList<string> Names => _names;

        public override bool TryGet(string name, ref int place, out object? value)
        {
            var at = Stands(_names, name, place) ? place : Array.IndexOf(_names, name);
            value = at < 0 ? null : _values[at];
            place = at;
            return at >= 0;
        }
    }
}

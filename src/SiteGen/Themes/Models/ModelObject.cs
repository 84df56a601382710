using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using SiteGen.Themes.Caching;

namespace SiteGen.Themes.Models;

/// <summary>
/// An object that templates see. Its members are fixed: one without a value is null, and reading one that does not exist is an
/// error. Read-only, so that one page cannot change what another sees.
/// </summary>
internal abstract partial class ModelObject(string kind) : IScriptObject
{
    /// <summary>What it is, as the template reference names it.</summary>
    public string Kind { get; } = kind;

    /// <summary>
    /// Identifies what this model shows: models with equal keys always show the same, so the output of a partial for one may be
    /// reused for the other. Null if the model must not be cached.
    /// </summary>
    public virtual CacheKey? CacheKey => null;

    /// <summary>The names of its members, in the order of the documentation.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <inheritdoc cref="IScriptObject.Count"/>
    public int Count => Names.Count;

    /// <inheritdoc/>
    public bool IsReadOnly { get => true; set => throw CreateReadOnlyError(); }

    /// <summary>The value of a member; an empty text is null, which is false in <c>if</c>.</summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    [SuppressMessage("Naming", "CA1721", Justification = "Templates and dictionaries see the same members.")]
    public object? this[string name]
    {
        get => TryGet(name, out var value) ? value : throw new KeyNotFoundException(name);
        set => throw CreateReadOnlyError();
    }

    /// <summary>Creates a model from the values of its members.</summary>
    /// <param name="kind">What it is, as the template reference names it.</param>
    /// <param name="members">Its members in the order of the documentation.</param>
    public static ModelObject Create(string kind, params ReadOnlySpan<(string Name, object? Value)> members) =>
        new ValueObject(kind, members);

    /// <summary>Creates a read-only list for templates.</summary>
    /// <param name="items">The items.</param>
    public static ScriptArray CreateList(IEnumerable<object?> items)
    {
        var list = items.TryGetNonEnumeratedCount(out var count) ? new ScriptArray(count) : new ScriptArray();
        foreach (var item in items)
            list.Add(item);
        list.IsReadOnly = true;
        return list;
    }

    /// <summary>Finds the value of a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a member.</returns>
    public abstract bool TryGet(string name, out object? value);

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

    private static InvalidOperationException CreateReadOnlyError() => new("templates cannot change the objects that they see");

    /// <summary>A model whose values are known when it is created. It has few members, so a linear search is fastest.</summary>
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

        public override bool TryGet(string name, out object? value)
        {
            var index = Array.IndexOf(_names, name);
            value = index < 0 ? null : _values[index];
            return index >= 0;
        }
    }
}

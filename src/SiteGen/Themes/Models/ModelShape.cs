using SiteGen.Catalog;
using SiteGen.Themes.Caching;

namespace SiteGen.Themes.Models;

/// <summary>A member that all models of one kind have.</summary>
/// <typeparam name="T">The type that the models are built from.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Get">Computes its value.</param>
internal sealed record ModelMember<T>(string Name, Func<T, object?> Get);

/// <summary>
/// The members that all models of one kind have, defined once: a model is little more than a reference to its source, and
/// the value of a member is computed when a template first reads it.
/// </summary>
/// <typeparam name="T">The type that the models are built from.</typeparam>
/// <param name="kind">The kind of the models, as the template reference names it.</param>
/// <param name="isCacheable">Whether models of one source always show the same; see <see cref="ModelObject.CacheKey"/>.</param>
/// <param name="members">The members, in the order of the documentation.</param>
internal sealed class ModelShape<T>(string kind, bool isCacheable, params IReadOnlyList<ModelMember<T>> members)
    where T : class
{
    private readonly string[] _names = [.. members.Select(m => m.Name)];
    private readonly Func<T, object?>[] _getters = [.. members.Select(m => m.Get)];
    private readonly Dictionary<string, int> _indexes = members.IndexBy(m => m.Name);

    /// <summary>The members, for a shape that extends this one.</summary>
    public IReadOnlyList<ModelMember<T>> Members => members;

    /// <summary>Creates a model.</summary>
    /// <param name="source">The object that it is built from.</param>
    public ModelObject Create(T source) => new ShapedObject(kind, isCacheable, this, source);

    /// <summary>Computes each value once. Not safe to use from several threads at once.</summary>
    private sealed class ShapedObject(string kind, bool isCacheable, ModelShape<T> shape, T source) : ModelObject(kind)
    {
        // A value that was computed and is null, as distinct from one that was not computed yet.
        private static readonly object ComputedNull = new();

        private object?[]? _values;

        public override CacheKey? CacheKey => isCacheable ? new CacheKey(Kind, source) : null;

        public override IReadOnlyList<string> Names => shape._names;

        public override bool TryGet(string name, out object? value)
        {
            value = null;
            if (!shape._indexes.TryGetValue(name, out var index))
                return false;
            _values ??= new object?[shape._names.Length];
            var computed = _values[index] ??= shape._getters[index](source) is { } some and not "" ? some : ComputedNull;
            value = ReferenceEquals(computed, ComputedNull) ? null : computed;
            return true;
        }
    }
}

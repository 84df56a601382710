using SiteGen.Catalog;

namespace SiteGen.Themes;

/// <summary>What all objects of one kind have.</summary>
/// <typeparam name="T">What the objects are made from.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Get">Its value, got from the subject.</param>
internal sealed record ModelMember<T>(string Name, Func<T, object?> Get);

/// <summary>
/// What all objects of one kind have in common: the names of their members and how each is got from the subject. Made
/// once; an object is then little more than its subject, and members that no template asks for are never made.
/// </summary>
/// <typeparam name="T">What the objects are made from.</typeparam>
/// <param name="kind">What they are, as <c>themes/README.md</c> names it.</param>
/// <param name="isShared">Whether all objects of one subject show the same; see <see cref="ModelObject.Identity"/>.</param>
/// <param name="members">The members, in the order of the documentation.</param>
internal sealed class ModelShape<T>(string kind, bool isShared, params IReadOnlyList<ModelMember<T>> members)
    where T : class
{
    private readonly string[] _names = [.. members.Select(m => m.Name)];
    private readonly Func<T, object?>[] _getters = [.. members.Select(m => m.Get)];
    private readonly Dictionary<string, int> _places = members.IndexBy(m => m.Name);

    /// <summary>The members, for a shape that has these and more.</summary>
    public IReadOnlyList<ModelMember<T>> Members => members;

    /// <summary>Makes an object.</summary>
    /// <param name="subject">What it is made from.</param>
    public ModelObject Of(T subject) => new ShapedObject(kind, isShared, this, subject);

    /// <summary>Makes each member when it is first asked for. One thread at a time.</summary>
    private sealed class ShapedObject(string kind, bool isShared, ModelShape<T> shape, T subject) : ModelObject(kind)
    {
        private static readonly object Nothing = new();

        private object?[]? _values;

        public override object? Identity => isShared ? subject : null;

        public override IReadOnlyList<string> Names => shape._names;

        public override bool TryGet(string name, ref int place, out object? value)
        {
            value = null;
            if (!Stands(shape._names, name, place) && !shape._places.TryGetValue(name, out place))
                return false;
            _values ??= new object?[shape._names.Length];
            var made = _values[place] ??= shape._getters[place](subject) is { } some and not "" ? some : Nothing;
            value = ReferenceEquals(made, Nothing) ? null : made;
            return true;
        }
    }
}

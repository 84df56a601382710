using System.Runtime.CompilerServices;
using Scriban;

namespace SiteGen.Themes.Caching;

/// <summary>Identifies the output of a partial: the partial and its arguments.</summary>
/// <param name="Partial">The partial.</param>
/// <param name="First">The first argument.</param>
/// <param name="Second">The second argument.</param>
/// <param name="Third">The third argument.</param>
internal readonly record struct PartialKey(Template Partial, CacheKey First, CacheKey Second, CacheKey Third)
{
    /// <inheritdoc/>
    public bool Equals(PartialKey other) =>
        ReferenceEquals(Partial, other.Partial) && First == other.First && Second == other.Second && Third == other.Third;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Partial), First, Second, Third);
}

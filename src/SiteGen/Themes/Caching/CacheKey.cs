using System.Runtime.CompilerServices;

namespace SiteGen.Themes.Caching;

/// <summary>Identifies an argument of a partial: arguments with equal keys are always printed alike.</summary>
/// <param name="Kind">The kind of the model, or null if the argument is a plain value.</param>
/// <param name="Source">The object that the model shows, compared by reference; or the plain value, compared by value.</param>
internal readonly record struct CacheKey(string? Kind, object? Source)
{
    /// <summary>The key of an argument that is null or not given.</summary>
    public static CacheKey Null => default;

    /// <summary>Creates the key of a plain value; null if its type is not one whose values are immutable.</summary>
    /// <param name="value">The value.</param>
    public static CacheKey? FromValue(object value) => value is string or bool or int ? new CacheKey(null, value) : null;

    /// <inheritdoc/>
    // Sources are records: comparing all their members would take longer than printing them.
    public bool Equals(CacheKey other) =>
        Kind == other.Kind && (Kind is null ? Equals(Source, other.Source) : ReferenceEquals(Source, other.Source));

    /// <inheritdoc/>
    public override int GetHashCode() => Kind is null ? Source?.GetHashCode() ?? 0 : RuntimeHelpers.GetHashCode(Source);
}

using System.Runtime.CompilerServices;

namespace SiteGen.Search;

/// <summary>How often a word stands in each field of one paper, or how many words the fields have.</summary>
/// <param name="Title">In the title.</param>
/// <param name="Names">Among authors, topics, venue and identifier.</param>
/// <param name="Abstract">In the abstract.</param>
internal readonly record struct FieldCounts(ushort Title, ushort Names, ushort Abstract)
{
    /// <summary>Whether the word stands elsewhere than in the abstract.</summary>
    public bool IsProminent => Title + Names > 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldCounts operator +(FieldCounts a, FieldCounts b) =>
        new(Sum(a.Title, b.Title), Sum(a.Names, b.Names), Sum(a.Abstract, b.Abstract));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Sum(ushort a, ushort b) => (ushort)Math.Min(a + b, ushort.MaxValue);
}

using System.Runtime.CompilerServices;

namespace SiteGen.Search;

/// <summary>The occurrences of a word in each field of a paper, or the lengths of the fields.</summary>
/// <param name="Title">The count in the title.</param>
/// <param name="Names">The count in authors, topics, venue and arXiv identifier.</param>
/// <param name="Abstract">The count in the abstract.</param>
internal readonly record struct FieldCounts(ushort Title, ushort Names, ushort Abstract)
{
    /// <summary>Whether the word occurs outside the abstract.</summary>
    public bool IsProminent => Title + Names > 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldCounts operator +(FieldCounts a, FieldCounts b) =>
        new(AddSaturating(a.Title, b.Title), AddSaturating(a.Names, b.Names), AddSaturating(a.Abstract, b.Abstract));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort AddSaturating(ushort a, ushort b) => (ushort)Math.Min(a + b, ushort.MaxValue);
}

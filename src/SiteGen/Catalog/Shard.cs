using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Catalog;

/// <summary>
/// One of the parts in which a site is built side by side: which, and of how many. The pages of papers are divided
/// among the parts; the first one makes everything else as well.
/// </summary>
public sealed record Shard
{
    /// <summary>How many parts there are at most.</summary>
    public const int MaxCount = 1000;

    private Shard(int number, int count) => (Number, Count) = (number, count);

    /// <summary>Which part this is, from 1.</summary>
    public int Number { get; }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>Whether it makes what is not the page of one paper: lists, feeds, search, map, assets.</summary>
    public bool RendersShared => Number == 1;

    /// <summary>Reads <c>2/4</c>; null for anything that is no part of at most <see cref="MaxCount"/>.</summary>
    /// <param name="text">The text.</param>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var k)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && k >= 1 && k <= n && n <= MaxCount
            ? new Shard(k, n)
            : null;

    /// <summary>
    /// Whether it makes the page of a paper. A cryptographic hash of the slug decides: the same on every machine and in
    /// every version of .NET, and even for slugs that are much alike.
    /// </summary>
    /// <param name="slug">The paper's slug.</param>
    public bool RendersPaper(string slug) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(slug))) % (ulong)Count == (ulong)(Number - 1);

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}

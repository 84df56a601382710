using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Catalog;

/// <summary>
/// One of several shards of a site that are built in parallel. Each shard renders the pages of its papers; the first one
/// renders everything else too.
/// </summary>
public sealed record Shard
{
    /// <summary>The maximum number of shards.</summary>
    public const int MaxCount = 1000;

    private Shard(int number, int count) => (Number, Count) = (number, count);

    /// <summary>The number of this shard, from 1.</summary>
    public int Number { get; }

    /// <summary>The number of shards.</summary>
    public int Count { get; }

    /// <summary>Whether this shard renders what is not the page of one paper: lists, feeds, search, map, assets.</summary>
    public bool RendersShared => Number == 1;

    /// <summary>Parses a shard such as <c>2/4</c>; null for anything else and for more than <see cref="MaxCount"/> shards.</summary>
    /// <param name="text">The text.</param>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var k)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && k >= 1 && k <= n && n <= MaxCount
            ? new Shard(k, n)
            : null;

    /// <summary>
    /// Whether this shard renders the page of a paper. A cryptographic hash of the slug decides: it is the same on every
    /// machine and in every version of .NET, and distributes similar slugs evenly.
    /// </summary>
    /// <param name="slug">The slug of the paper.</param>
    public bool RendersPaper(string slug) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(slug))) % (ulong)Count == (ulong)(Number - 1);

    /// <summary>Returns the text that <see cref="Parse"/> accepts.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}

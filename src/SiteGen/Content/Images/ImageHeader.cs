using System.Buffers.Binary;

namespace SiteGen.Content.Images;

/// <summary>What the first bytes of an image say: its format and its size. SVG is no such format, because it can hold scripts.</summary>
/// <param name="Format">The format: <c>png</c>, <c>jpeg</c>, <c>gif</c>, <c>webp</c> or <c>avif</c>.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
internal sealed record ImageHeader(string Format, int Width, int Height)
{
    // The size of an AVIF image is in the box of its metadata, which comes before the pixels.
    private const int MaxAvifMetadata = 64 * 1024;

    /// <summary>Reads the header of an image; returns null for any other bytes and for an image without a size.</summary>
    /// <param name="bytes">The file.</param>
    public static ImageHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        var header = bytes switch
        {
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => ParsePng(bytes),
            [0xFF, 0xD8, 0xFF, ..] => ParseJpeg(bytes),
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => ParseGif(bytes),
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8) => ParseWebp(bytes),
            _ when bytes.Length > 12 && (bytes[4..].StartsWith("ftypavif"u8) || bytes[4..].StartsWith("ftypavis"u8)) => ParseAvif(bytes),
            _ => null,
        };
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    private static ImageHeader? ParsePng(ReadOnlySpan<byte> bytes) => bytes.Length >= 24 && bytes[12..].StartsWith("IHDR"u8)
        ? new ImageHeader("png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
        : null;

    private static ImageHeader? ParseGif(ReadOnlySpan<byte> bytes) => bytes.Length >= 10
        ? new ImageHeader("gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
        : null;

    // Segments of a marker and a length follow each other; one of those that begin a frame has the size.
    private static ImageHeader? ParseJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
                return new ImageHeader("jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), height);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    // The three forms of WebP: lossy, lossless and extended.
    private static ImageHeader? ParseWebp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return null;
        var form = bytes[12..];
        if (form.StartsWith("VP8 "u8) && bytes[23..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            var height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF;
            return new ImageHeader("webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, height);
        }

        if (form.StartsWith("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new ImageHeader("webp", (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return form.StartsWith("VP8X"u8) ? new ImageHeader("webp", ReadUInt24(bytes[24..]) + 1, ReadUInt24(bytes[27..]) + 1) : null;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    // Thumbnails and tiles have sizes too; the largest is that of the image.
    private static ImageHeader? ParseAvif(ReadOnlySpan<byte> bytes)
    {
        ImageHeader? largest = null;
        var rest = bytes[..Math.Min(bytes.Length, MaxAvifMetadata)];
        while (rest.IndexOf("ispe"u8) is var at and >= 0 && at + 16 <= rest.Length)
        {
            var width = BinaryPrimitives.ReadInt32BigEndian(rest[(at + 8)..]);
            var height = BinaryPrimitives.ReadInt32BigEndian(rest[(at + 12)..]);
            if (largest is null || (long)width * height > (long)largest.Width * largest.Height)
                largest = new ImageHeader("avif", width, height);
            rest = rest[(at + 16)..];
        }

        return largest;
    }
}

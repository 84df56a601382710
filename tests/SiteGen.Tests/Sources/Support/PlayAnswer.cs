using System.IO.Compression;
using System.Text;

namespace SiteGen.Tests.Sources.Support;

/// <summary>What a <see cref="PlayServer"/> sends.</summary>
internal sealed record PlayAnswer
{
    public int Status { get; init; } = 200;

    /// <summary>The media type; null for none.</summary>
    public string? MediaType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Further headers, such as <c>("Retry-After", "2")</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The length that the header tells, if it is not the true one.</summary>
    public long? ClaimedLength { get; init; }

    /// <summary>Breaks the connection after this number of bytes of the body; -1 breaks it before the headers.</summary>
    public int? CutAfter { get; init; }

    /// <summary>The time after each byte of the body.</summary>
    public TimeSpan Drip { get; init; }

    /// <summary>Whether the server never answers.</summary>
    public bool Hangs { get; init; }

    public static PlayAnswer Text(int status, string body, string mediaType = "text/plain") =>
        new() { Status = status, Body = Encoding.UTF8.GetBytes(body), MediaType = mediaType };

    public static PlayAnswer Json(string body) => Text(200, body, "application/json");

    public static PlayAnswer Xml(string body) => Text(200, body, "text/xml; charset=utf-8");

    public static PlayAnswer Html(string body = "<!doctype html><title>Blocked</title>") => Text(200, body, "text/html");

    public static PlayAnswer Redirect(string location, int status = 302) => Empty(status, ("Location", location));

    public static PlayAnswer Empty(int status, params (string Name, string Value)[] headers) =>
        new() { Status = status, Headers = headers };

    public static PlayAnswer Hang() => new() { Hangs = true };

    /// <summary>JSON that breaks off.</summary>
    public static PlayAnswer Cut(int after) => Json(new string('1', after + 100)) with { CutAfter = after };

    /// <summary>JSON of zeros, compressed about a thousandfold.</summary>
    public static PlayAnswer Bomb(long size, string encoding = "gzip")
    {
        var output = new MemoryStream();
        using (var stream = Compress(output, encoding))
        {
            var chunk = new byte[64 * 1024];
            for (var rest = size; rest > 0; rest -= chunk.Length)
                stream.Write(chunk.AsSpan(0, (int)Math.Min(rest, chunk.Length)));
        }

        return new() { Body = output.ToArray(), MediaType = "application/json", Headers = [("Content-Encoding", encoding)] };
    }

    /// <summary>Returns the answer with one more header.</summary>
    public PlayAnswer With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    /// <summary>Returns the answer with its body compressed.</summary>
    public PlayAnswer Compressed(string encoding)
    {
        var output = new MemoryStream();
        using (var stream = Compress(output, encoding))
            stream.Write(Body.Span);
        return With("Content-Encoding", encoding) with { Body = output.ToArray() };
    }

    private static Stream Compress(Stream output, string encoding) => encoding switch
    {
        "gzip" => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true),
        "deflate" => new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true),
        _ => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true),
    };
}

namespace SiteGen.Sources.Http;

/// <summary>A response of a service.</summary>
public sealed class ServiceResponse
{
    private readonly IReadOnlyDictionary<string, string> _headers;

    internal ServiceResponse(int status, Uri address, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        (Status, Address, _headers, Body) = (status, address, headers, body);
        var type = FindHeader("Content-Type") is { } text ? text.Split(';', ',')[0].Trim() : "";
        MediaType = type.Length == 0 ? null : type.ToLowerInvariant();
    }

    /// <summary>The status.</summary>
    public int Status { get; }

    /// <summary>The address that answered, after redirects.</summary>
    public Uri Address { get; }

    /// <summary>The decompressed body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The media type in lower case without parameters; null if the service names none.</summary>
    public string? MediaType { get; }

    /// <summary>Returns the value of a header, or null. Values of repeated headers are separated by commas.</summary>
    /// <param name="name">The name of the header, in any case.</param>
    public string? FindHeader(string name) => _headers.GetValueOrDefault(name);

    internal bool IsSuccess => Status is >= 200 and < 300;
}

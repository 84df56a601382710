using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads an answer.</summary>
/// <typeparam name="TAnswer">What it is read to.</typeparam>
/// <param name="body">The body.</param>
/// <param name="fault">What is wrong with the body; null if it can be read.</param>
internal delegate TAnswer? AnswerReader<out TAnswer>(ReadOnlyMemory<byte> body, out string? fault)
    where TAnswer : class;

/// <summary>Asks services about single papers.</summary>
/// <param name="client">The client.</param>
/// <param name="options">The options.</param>
/// <param name="sources">The sources of the feed, whose <c>address</c> replaces a service here too.</param>
internal sealed class LookupClient(ServiceClient client, LookupOptions options, IReadOnlyList<PaperSource> sources)
{
    /// <summary>The client.</summary>
    public ServiceClient Client => client;

    /// <summary>The keys of services.</summary>
    public LookupKeys Keys => options.Keys;

    /// <summary>Returns the address that replaces a service, and the pause between two requests; null for the service's own.</summary>
    /// <param name="service">The service.</param>
    public (Uri? Address, TimeSpan? Gap) Resolve(LookupService service)
    {
        if (options.Services is { } services)
            return (services, TimeSpan.Zero);
        SourceKind? kind = service.Name switch
        {
            "arxiv" => SourceKind.Arxiv,
            "huggingface" => SourceKind.HuggingFace,
            _ => null,
        };
        var source = sources.FirstOrDefault(s => s.Kind == kind && s.Address is not null);
        return (source?.Address, source?.Gap);
    }

    /// <summary>Asks a service that answers in JSON.</summary>
    /// <param name="service">The service.</param>
    /// <param name="target">The path and the encoded query.</param>
    /// <param name="read">Reads the answer; a fault makes the client ask again.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>What was read; null if the service answers that it does not know the paper (404).</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<T?> AskAsync<T>(
        LookupService service, string target, AnswerReader<T> read, IReadOnlyList<ServiceHeader> headers, CancellationToken cancellation)
        where T : class => SendAsync(CreateRequest(service, target) with { Headers = headers }, read, cancellation);

    /// <summary>Posts JSON to a service that answers in JSON.</summary>
    /// <param name="service">The service.</param>
    /// <param name="target">The path and the encoded query.</param>
    /// <param name="json">The JSON that is posted.</param>
    /// <param name="read">Reads the answer; a fault makes the client ask again.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>What was read; null if the service answers 404.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<T?> PostAsync<T>(
        LookupService service,
        string target,
        ReadOnlyMemory<byte> json,
        AnswerReader<T> read,
        IReadOnlyList<ServiceHeader> headers,
        CancellationToken cancellation)
        where T : class => SendAsync(CreateRequest(service, target) with { Headers = headers, Json = json }, read, cancellation);

    /// <summary>Returns the header with a key, which is sent to the service's own host only; none without a key.</summary>
    /// <param name="service">The service.</param>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value; null for none.</param>
    public static IReadOnlyList<ServiceHeader> CreateKey(LookupService service, string name, string? value) =>
        value is null ? [] : [new ServiceHeader(name, value) { SecretOf = new Uri(service.Origin).Host }];

    /// <summary>
    /// Returns the key of OpenAlex as a parameter of a query; an empty text without a key, and where another server replaces the
    /// service.
    /// </summary>
    /// <param name="separator">The character in front of it, <c>?</c> or <c>&amp;</c>.</param>
    public string FormatOpenAlexKey(char separator) => Resolve(LookupService.OpenAlex).Address is null && Keys.OpenAlex is { } key
        ? separator + DoorRequests.Format("api_key", key)
        : "";

    private ServiceRequest CreateRequest(LookupService service, string target)
    {
        var (address, gap) = Resolve(service);
        return new ServiceRequest(DoorRequests.GetQueueName(service.Name, address), DoorRequests.Resolve(address, service.Origin, target))
        {
            Accept = "application/json",
            MediaTypes = ["application/json", "+json"],
            Gap = gap ?? service.Gap,
            AcceptedStatuses = [404],
        };
    }

    private async Task<T?> SendAsync<T>(ServiceRequest request, AnswerReader<T> read, CancellationToken cancellation)
        where T : class
    {
        T? answer = null;
        await client.SendAsync(
            request with
            {
                Validate = response =>
                {
                    answer = read(response.Body, out var fault);
                    return fault;
                },
            },
            cancellation).ConfigureAwait(false);
        return answer;
    }
}

using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>How services are asked about single papers.</summary>
public sealed record LookupOptions
{
    /// <summary>The environment variable with the address of a server that replaces all services.</summary>
    public const string ServicesVariable = "SITEGEN_SERVICES";

    /// <summary>
    /// An address whose scheme, host and port replace those of every service, as a mirror or a test needs it; paths and
    /// queries stay. Then no key is sent and nothing waits between requests. Null for the services themselves.
    /// </summary>
    public Uri? Services { get; init; }

    /// <summary>The keys of services.</summary>
    public LookupKeys Keys { get; init; } = new();

    /// <summary>The limits of the client; null for those of the environment.</summary>
    public ServiceClientOptions? Client { get; init; }

    /// <summary>Reads the options from the environment.</summary>
    /// <param name="error">What is wrong with the environment; null if nothing is.</param>
    public static LookupOptions FromEnvironment(out string? error)
    {
        error = null;
        Uri? services = null;
        if (Read(ServicesVariable) is { } text
            && (!Uri.TryCreate(text, UriKind.Absolute, out services) || services.Scheme is not ("http" or "https")))
            error = $"{ServicesVariable} is \"{text}\"; expected an address such as http://127.0.0.1:9000";
        return new LookupOptions
        {
            Services = services,
            Keys = new LookupKeys(
                Read("HF_TOKEN"), Read("SEMANTIC_SCHOLAR_API_KEY"), Read("OPENALEX_API_KEY"), Read("GITHUB_TOKEN")),
        };
    }

    private static string? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable)?.Trim() is { Length: > 0 } value ? value : null;
}

/// <summary>The keys of services; each is optional.</summary>
/// <param name="HuggingFace">For more requests to Hugging Face.</param>
/// <param name="SemanticScholar">Without it, Semantic Scholar is not asked.</param>
/// <param name="OpenAlex">Without it, OpenAlex is not asked.</param>
/// <param name="GitHub">Without it, GitHub is asked for one repository at a time, and for at most 50.</param>
public sealed record LookupKeys(
    string? HuggingFace = null, string? SemanticScholar = null, string? OpenAlex = null, string? GitHub = null)
{
    /// <summary>Returns the keys' names only, so that no log shows a key.</summary>
    public override string ToString() => nameof(LookupKeys);
}

using System.Text;
using System.Text.Json;
using Jint;
using SiteGen.Search;

namespace SiteGen.Tests.Search;

/// <summary>Runs the <c>search-index.js</c> of the default theme in a JavaScript engine on a new index.</summary>
internal sealed class ScriptedSearch : IDisposable
{
    private const string Folder = "https://lab.example/papers/search/";

    private readonly Engine _engine = new(options => options.TimeoutInterval(TimeSpan.FromSeconds(60)));
    private readonly Dictionary<string, byte[]> _files;

    public ScriptedSearch(IReadOnlyList<SearchPaper> papers, params IReadOnlyList<SearchTopic> topics)
    {
        _files = SearchIndex.Build(papers.Count, i => papers[i], topics, jobs: 2)
            .ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        _engine.SetValue("readText", (string address) => Encoding.UTF8.GetString(Read(address)));
        _engine.SetValue("readBytes", (string address) => _engine.Intrinsics.Uint8Array.Construct(Read(address)));
        _engine.Modules.Add("search-index", File.ReadAllText(Repository.PathOf("themes/default/assets/search-index.js")));
        _engine.Modules.Add("test", $$"""
            import { openIndex } from 'search-index';
            const load = async address => address.endsWith('.json') ? JSON.parse(readText(address)) : readBytes(address);
            const index = await openIndex('{{Folder}}index.json', load);
            globalThis.search = async (query, filter) => JSON.stringify(await index.search(query, JSON.parse(filter)));
            globalThis.split = text => index.split(text).join(' ');
            """);
        _engine.Modules.Import("test");
        Loaded.Clear();
    }

    /// <summary>The files loaded since the index was opened.</summary>
    public List<string> Loaded { get; } = [];

    /// <summary>Returns the whole result of a query.</summary>
    public JsonElement Search(string query, string filter = "{}") =>
        JsonDocument.Parse(_engine.Invoke("search", query, filter).UnwrapIfPromise().AsString()).RootElement;

    /// <summary>Returns the slugs of the first results, best first.</summary>
    public string Slugs(string query, string filter = "{}") =>
        string.Join(' ', Search(query, filter).GetProperty("papers").EnumerateArray().Select(p => p.GetProperty("slug").GetString()));

    /// <summary>Returns the words of a text as the script folds them, separated by spaces.</summary>
    public string Split(string text) => _engine.Invoke("split", text).AsString();

    public void Dispose() => _engine.Dispose();

    private byte[] Read(string address)
    {
        var path = address[Folder.Length..];
        Loaded.Add(path);
        return _files[path];
    }
}

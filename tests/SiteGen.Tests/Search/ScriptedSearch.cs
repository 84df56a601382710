using System.Text;
using System.Text.Json;
using Jint;
using SiteGen.Search;

namespace SiteGen.Tests.Search;

/// <summary>Runs the <c>search-index.js</c> of the default theme in a JavaScript engine on an index.</summary>
internal sealed class ScriptedSearch : IDisposable
{
    private const string Folder = "https://lab.example/papers/search/";

    private readonly Engine _engine = new(options =>
        options.EnableModules(ShippedTheme.ScriptFolder).TimeoutInterval(TimeSpan.FromSeconds(60)));

    private readonly Dictionary<string, byte[]> _files;

    public ScriptedSearch(IReadOnlyList<SearchPaper> papers, params IReadOnlyList<SearchTopic> topics)
        : this(papers, new SearchSite { Topics = topics })
    {
    }

    public ScriptedSearch(IReadOnlyList<SearchPaper> papers, SearchSite site)
        : this(SearchIndex.Build(papers.Count, i => papers[i], site, jobs: 2), true)
    {
    }

    private ScriptedSearch(IReadOnlyList<SearchFile> files, bool _)
    {
        _files = files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        _engine.SetValue("readText", (string address) => Encoding.UTF8.GetString(Read(address)));
        _engine.SetValue("readBytes", (string address) => _engine.Intrinsics.Uint8Array.Construct(Read(address)));
        _engine.Modules.Add("test", $$"""
            import { openIndex } from './search-index.js';
            import { parseQuery } from './search-query.js';
            import { stem, singular } from './search-stem.js';
            const load = async address => address.endsWith('.json') ? JSON.parse(readText(address))
              // The page of a paper, which an index does not have.
              : address.endsWith('/') ? '' : readBytes(address);
            const print = word => ({ ...word, levels: undefined });
            const index = await openIndex('{{Folder}}index.json', load);
            globalThis.search = async (query, filter, sort) => {
              const found = await index.search(query, JSON.parse(filter), 10, sort);
              return JSON.stringify({ ...found, words: found.words.map(print) });
            };
            globalThis.split = text => index.split(text).join(' ');
            globalThis.parse = text => JSON.stringify(parseQuery(text));
            globalThis.stem = words => words.split(' ').map(stem).join(' ');
            globalThis.singular = words => words.split(' ').map(singular).join(' ');
            """);
        _engine.Modules.Import("test");
        Loaded.Clear();
    }

    /// <summary>Opens an index that was built before.</summary>
    public static ScriptedSearch Open(IReadOnlyList<SearchFile> files) => new(files, true);

    /// <summary>The files loaded since the index was opened.</summary>
    public List<string> Loaded { get; } = [];

    /// <summary>Returns the whole result of a query.</summary>
    public JsonElement Search(string query, string filter = "{}", string sort = "") =>
        JsonDocument.Parse(_engine.Invoke("search", query, filter, sort).UnwrapIfPromise().AsString()).RootElement;

    /// <summary>Returns the slugs of the first results, best first.</summary>
    public string Slugs(string query, string filter = "{}", string sort = "") => string.Join(
        ' ', Search(query, filter, sort).GetProperty("papers").EnumerateArray().Select(p => p.GetProperty("slug").GetString()));

    /// <summary>Returns the words of a text as the script folds them, separated by spaces.</summary>
    public string Split(string text) => _engine.Invoke("split", text).AsString();

    /// <summary>Returns what the script makes of a query, as JSON.</summary>
    public string Parse(string query) => _engine.Invoke("parse", query).AsString();

    /// <summary>Returns the stems of words that are separated by spaces.</summary>
    public string Stem(string words) => _engine.Invoke("stem", words).AsString();

    /// <summary>Returns the singulars of words that are separated by spaces.</summary>
    public string Singular(string words) => _engine.Invoke("singular", words).AsString();

    public void Dispose() => _engine.Dispose();

    private byte[] Read(string address)
    {
        var path = address[Folder.Length..];
        Loaded.Add(path);
        return _files[path];
    }
}

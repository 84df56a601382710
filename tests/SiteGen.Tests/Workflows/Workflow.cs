using YamlDotNet.Serialization;

namespace SiteGen.Tests.Workflows;

/// <summary>A GitHub workflow, parsed from YAML.</summary>
internal sealed class Workflow(string yaml)
{
    private readonly object _root = new DeserializerBuilder().Build().Deserialize<object>(yaml);

    /// <summary>The value at a path of keys, or null.</summary>
    public object? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            object? node = _root;
            foreach (var key in keys)
                node = node is Dictionary<object, object> map && map.TryGetValue(key, out var value) ? value : null;
            return node;
        }
    }

    public IReadOnlyList<string> Keys(params ReadOnlySpan<string> keys) =>
        this[keys] is Dictionary<object, object> map ? [.. map.Keys.Cast<string>()] : [];

    /// <summary>Returns a map as sorted <c>key: value</c> pairs.</summary>
    public string Map(params ReadOnlySpan<string> keys) => this[keys] is Dictionary<object, object> map
        ? string.Join(", ", map.Select(e => $"{e.Key}: {e.Value}").Order(StringComparer.Ordinal))
        : "nothing";

    public string Text(params ReadOnlySpan<string> keys) => Assert.IsType<string>(this[keys]);

    public IReadOnlyList<Dictionary<object, object>> Steps(string job) =>
        [.. Assert.IsType<List<object>>(this["jobs", job, "steps"]).Cast<Dictionary<object, object>>()];

    /// <summary>Returns the scripts of a job, in order.</summary>
    public IReadOnlyList<string> Commands(string job) => [.. Steps(job).Where(s => s.ContainsKey("run")).Select(s => (string)s["run"])];

    public IReadOnlyList<string> Crons =>
        [.. Assert.IsType<List<object>>(this["on", "schedule"]).Cast<Dictionary<object, object>>().Select(e => (string)e["cron"])];
}

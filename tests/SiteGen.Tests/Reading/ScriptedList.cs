using System.Text.Json;
using Jint;

namespace SiteGen.Tests.Reading;

/// <summary>Runs the scripts of the default theme that keep saved papers, with a storage that a test controls.</summary>
internal sealed class ScriptedList : IDisposable
{
    private readonly Engine _engine = new(options =>
        options.EnableModules(ShippedTheme.ScriptFolder).TimeoutInterval(TimeSpan.FromSeconds(60)));

    public ScriptedList()
    {
        _engine.Modules.Add("test", """
            import * as saved from './saved.js';
            import * as files from './saved-file.js';
            const values = new Map();
            let allowed = true, limit = Infinity;
            const storage = {
              getItem: key => values.get(key) ?? null,
              setItem: (key, value) => { if (value.length > limit) throw new Error('QuotaExceededError'); values.set(key, value); },
            };
            const store = saved.openStore('/feed/', () => { if (!allowed) throw new Error('SecurityError'); return storage; });
            Object.assign(globalThis, { saved, files, values, store });
            Object.assign(globalThis, { forbid: () => allowed = false, allow: length => limit = length });
            """);
        _engine.Modules.Import("test");
    }

    /// <summary>
    /// Evaluates an expression with the modules <c>saved</c> and <c>files</c>, a <c>store</c>, its <c>values</c>, and <c>forbid</c> and
    /// <c>allow</c>, which limit the storage.
    /// </summary>
    public JsonElement Evaluate(string expression)
    {
        using var json = JsonDocument.Parse(_engine.Evaluate($"JSON.stringify(({expression}) ?? null)").AsString());
        return json.RootElement.Clone();
    }

    public void Dispose() => _engine.Dispose();
}

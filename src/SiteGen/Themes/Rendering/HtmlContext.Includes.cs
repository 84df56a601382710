using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Themes.Caching;
using SiteGen.Themes.Diagnostics;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>Includes of partials, and the cache of their output.</summary>
internal sealed partial class HtmlContext
{
    private const int MaxIncludeDepth = 40;

    private readonly List<ScriptNode> _callers = [];

    // The argument count of the innermost partial whose output is being cached, its name included, or 0.
    private int _cachedCallArity;

    /// <summary>Includes a partial.</summary>
    /// <param name="partial">The partial.</param>
    /// <param name="arguments">Its name and its arguments.</param>
    /// <param name="caller">The call.</param>
    /// <returns>The output, or null if the call is a statement of its own: then the output is already printed.</returns>
    public PrintedHtml? Include(Template partial, ScriptArray arguments, ScriptNode caller)
    {
        if (caller.Parent is not ScriptExpressionStatement)
            return CaptureInclude(partial, arguments, caller);
        PrintCached(partial, arguments, caller);
        return null;
    }

    // Separate method: otherwise the closure would be allocated on every include, even for statements.
    private PrintedHtml CaptureInclude(Template partial, ScriptArray arguments, ScriptNode caller) =>
        Capture(() => PrintCached(partial, arguments, caller));

    private void PrintCached(Template partial, ScriptArray arguments, ScriptNode caller)
    {
        var key = MayCache(arguments) && _pure.Contains(partial) ? CreateKey(partial, arguments) : null;
        if (key is null || Output is not TextOutput output)
            Run(partial, arguments, caller);
        else if (!_cache.TryPrint(key.Value, output))
            RunAndCache(key.Value, partial, arguments, caller, output);
    }

    // Inside a cached partial, a nested include is cached on its own only if it takes fewer arguments: then its key is more
    // general, and other pages can hit it.
    private bool MayCache(ScriptArray arguments) => _cachedCallArity == 0 || arguments.Count < _cachedCallArity;

    private void RunAndCache(PartialKey key, Template partial, ScriptArray arguments, ScriptNode caller, TextOutput output)
    {
        var outerArity = _cachedCallArity;
        _cachedCallArity = arguments.Count;
        var (errors, start) = (Errors!.Count, output.Bytes.Length);
        Run(partial, arguments, caller);
        _cachedCallArity = outerArity;
        // A partial that fails is not cached: it fails again on the next page, and so every page that it breaks is known.
        if (Errors.Count == errors)
            _cache.Add(key, output.Bytes[start..]);
    }

    private void Run(Template partial, ScriptArray arguments, ScriptNode caller)
    {
        if (_callers.Count >= MaxIncludeDepth)
            throw CreateEndlessInclude(partial, caller);
        EnterRecursive(caller);
        _callers.Add(caller);
        if (!_freeScopes.TryPop(out var scope))
            scope = new ScriptObject();
        PushGlobal(scope);
        PushLocal();
        SetValue(ScriptVariable.Arguments, arguments, true);
        Print(partial);
        PopLocal();
        PopGlobal();
        scope.Clear();
        _freeScopes.Push(scope);
        _callers.RemoveAt(_callers.Count - 1);
        ExitRecursive(caller);
    }

    private EndlessRunException CreateEndlessInclude(Template partial, ScriptNode caller)
    {
        List<string> files = [.. _callers.Select(c => c.Span.FileName!), caller.Span.FileName!];
        var start = files.LastIndexOf(partial.SourceFilePath!);
        if (start < 0)
        {
            return new EndlessRunException(
                caller.Span, $"includes are nested more than {MaxIncludeDepth} deep; include less within includes");
        }

        var circle = string.Join(" → ", [.. files.Skip(start), files[start]]);
        return new EndlessRunException(caller.Span, $"partials include each other without end ({circle}); end the circle with a condition");
    }

    private static PartialKey? CreateKey(Template partial, ScriptArray arguments)
    {
        // The first argument is the partial's name.
        if (arguments.Count > 4)
            return null;
        return GetKey(1) is { } first && GetKey(2) is { } second && GetKey(3) is { } third
            ? new PartialKey(partial, first, second, third)
            : null;

        CacheKey? GetKey(int index) => arguments.Count <= index ? CacheKey.Null : arguments[index] switch
        {
            null => CacheKey.Null,
            ModelObject model => model.CacheKey,
            var value => CacheKey.FromValue(value),
        };
    }
}

using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>
/// The functions that are what their names say wherever these stand, because no template gives the names another meaning;
/// what pages give their templates has no function's name.
/// </summary>
internal sealed class FixedFunctions
{
    private readonly ScriptObject _functions;
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);

    // "with" and "import" bring the names of whatever they are given, and "this" any.
    private bool _areNamesHidden;

    /// <summary>Looks through all templates of a theme.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="functions">What templates may call.</param>
    public FixedFunctions(IEnumerable<Template> templates, ScriptObject functions)
    {
        _functions = functions;
        foreach (var template in templates)
            Collect(template.Page);
    }

    /// <summary>Whether some template gives a name a value of its own.</summary>
    /// <param name="name">The name.</param>
    public bool IsAssigned(string name) => _areNamesHidden || _assigned.Contains(name);

    /// <summary>Whether a name always means a function, or a group of them.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => !IsAssigned(name) && _functions.Contains(name);

    /// <summary>Finds a function of one kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="function">What the name always means.</param>
    public bool TryFind<T>(string name, [NotNullWhen(true)] out T? function)
        where T : class
    {
        function = Contains(name) ? _functions[name] as T : null;
        return function is not null;
    }

    private void Collect(ScriptNode? node)
    {
        var target = node switch
        {
            ScriptAssignExpression assign => assign.Target,
            ScriptCaptureStatement capture => capture.Target,
            ScriptForStatement loop => loop.Variable,
            ScriptFunction function => function.NameOrDoToken,
            ScriptParameter parameter => parameter.Name,
            _ => null,
        };
        if (target is ScriptVariable variable)
            _assigned.Add(variable.BaseName);
        _areNamesHidden |= node is ScriptThisExpression or ScriptWithStatement or ScriptImportStatement;
        for (var i = 0; i < node?.ChildrenCount; i++)
            Collect(node.GetChildren(i));
    }
}

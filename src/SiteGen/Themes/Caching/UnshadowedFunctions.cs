using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Themes.Caching;

/// <summary>
/// The built-in functions that no template of the theme shadows with a variable: their names mean the same in every template.
/// </summary>
internal sealed class UnshadowedFunctions
{
    private readonly ScriptObject _functions;
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);

    // "with" and "import" bring in the names of any object, and "this" assigns to any name.
    private bool _mayShadowAny;

    /// <summary>Collects the names that the templates of a theme assign.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="functions">The functions that templates may call.</param>
    public UnshadowedFunctions(IEnumerable<Template> templates, ScriptObject functions)
    {
        _functions = functions;
        foreach (var template in templates)
            Collect(template.Page);
    }

    /// <summary>Returns whether a name always means a function, or a group of functions.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => !IsAssigned(name) && _functions.Contains(name);

    /// <summary>Returns whether some template may assign to a name.</summary>
    /// <param name="name">The name.</param>
    public bool IsAssigned(string name) => _mayShadowAny || _assigned.Contains(name);

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
        _mayShadowAny |= node is ScriptThisExpression or ScriptWithStatement or ScriptImportStatement;
        for (var i = 0; i < node?.ChildrenCount; i++)
            Collect(node.GetChildren(i));
    }
}

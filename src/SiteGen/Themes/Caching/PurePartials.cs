using Scriban;
using Scriban.Syntax;

namespace SiteGen.Themes.Caching;

/// <summary>
/// The partials whose output depends on their arguments and the site only, and so may be cached: they read nothing but their
/// arguments, <c>site</c>, functions and variables that they have assigned, and include only other pure partials. If that
/// cannot be proved, a partial counts as impure.
/// </summary>
internal sealed class PurePartials
{
    private readonly IReadOnlyDictionary<string, Template> _templates;
    private readonly UnshadowedFunctions _functions;
    private readonly Dictionary<Template, bool> _isPure = [];

    /// <summary>Analyzes all partials of a theme.</summary>
    /// <param name="templates">The templates by path.</param>
    /// <param name="functions">The functions that no template shadows.</param>
    public PurePartials(IReadOnlyDictionary<string, Template> templates, UnshadowedFunctions functions)
    {
        (_templates, _functions) = (templates, functions);
        foreach (var (path, template) in templates)
        {
            if (PartialPath.TryGetName(path, out _))
                IsPure(template);
        }
    }

    /// <summary>Returns whether a partial is pure.</summary>
    /// <param name="partial">The partial.</param>
    public bool Contains(Template partial) => _isPure.GetValueOrDefault(partial);

    private bool IsPure(Template template)
    {
        if (_isPure.TryGetValue(template, out var known))
            return known;
        // False until the analysis ends, so that partials that include each other are impure and the recursion stops.
        _isPure[template] = false;
        var assigned = new HashSet<string>(StringComparer.Ordinal);
        return _isPure[template] =
            template.Page?.Body is { } body && body.Statements.All(statement => IsPureStatement(statement, assigned));
    }

    // Only an assignment outside of conditions and loops always runs: after it the name means the partial's own variable,
    // whatever the page gave it before.
    private bool IsPureStatement(ScriptStatement statement, HashSet<string> assigned)
    {
        if (!IsPureNode(statement, assigned))
            return false;
        var target = statement switch
        {
            ScriptExpressionStatement { Expression: ScriptAssignExpression assign } => assign.Target,
            ScriptCaptureStatement capture => capture.Target,
            _ => null,
        };
        if (target is ScriptVariableGlobal variable)
            assigned.Add(variable.BaseName);
        return true;
    }

    private bool IsPureNode(ScriptNode node, HashSet<string> assigned)
    {
        switch (node)
        {
            case ScriptThisExpression or ScriptImportStatement or ScriptWithStatement or ScriptWrapStatement or ScriptFunction:
                return false;
            case ScriptVariableGlobal variable when !IsPureName(variable.BaseName, assigned):
                return false;
            case ScriptAssignExpression { Target: ScriptVariableGlobal, EqualToken.Value: "=" } assign:
                return assign.Value is null || IsPureNode(assign.Value, assigned);
            case ScriptCaptureStatement { Target: ScriptVariableGlobal } capture:
                return capture.Body is null || IsPureNode(capture.Body, assigned);
            case ScriptForStatement { Variable: ScriptVariableGlobal variable } loop:
                return AreChildrenPure(node, assigned, except: loop.Body)
                    && (loop.Body is null || IsPureNode(loop.Body, [.. assigned, variable.BaseName]));
            case ScriptNamedArgument argument:
                return argument.Value is null || IsPureNode(argument.Value, assigned);
            case ScriptMemberExpression member:
                return member.Target is not null && IsPureNode(member.Target, assigned);
            case ScriptFunctionCall { Target: ScriptVariableGlobal { BaseName: "include" } } include when !IncludesPurePartial(include):
                return false;
        }

        return AreChildrenPure(node, assigned, except: null);
    }

    private bool AreChildrenPure(ScriptNode node, HashSet<string> assigned, ScriptNode? except)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child && child != except && !IsLoopVariable(node, child) && !IsPureNode(child, assigned))
                return false;
        }

        return true;
    }

    private static bool IsLoopVariable(ScriptNode node, ScriptNode child) => node is ScriptForStatement loop && child == loop.Variable;

    // "for" is the state of a loop.
    private bool IsPureName(string name, HashSet<string> assigned) =>
        assigned.Contains(name) || (name is "site" or "for" ? !_functions.IsAssigned(name) : _functions.Contains(name));

    private bool IncludesPurePartial(ScriptFunctionCall include) =>
        include.Arguments is [ScriptLiteral { Value: string name }, ..]
        && _templates.TryGetValue(PartialPath.FromName(name), out var partial)
        && IsPure(partial);
}

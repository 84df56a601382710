using Scriban;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>
/// Finds the partials that print the same whenever they are given the same: they read their arguments, <c>site</c>,
/// functions and variables of their own, and include only partials of that kind. In doubt a partial is not one.
/// </summary>
internal sealed class PurePartials
{
    private readonly IReadOnlyDictionary<string, Template> _templates;
    private readonly FixedFunctions _functions;
    private readonly Dictionary<Template, bool> _pure = [];

    /// <summary>Looks at all partials of a theme.</summary>
    /// <param name="templates">The templates by path.</param>
    /// <param name="functions">What templates may call by names that mean nothing else.</param>
    public PurePartials(IReadOnlyDictionary<string, Template> templates, FixedFunctions functions)
    {
        (_templates, _functions) = (templates, functions);
        foreach (var (path, template) in templates)
        {
            if (path.StartsWith(IncludeFunction.Folder, StringComparison.Ordinal))
                IsPure(template);
        }
    }

    /// <summary>Whether a partial is one of them.</summary>
    /// <param name="partial">The partial.</param>
    public bool Contains(Template partial) => _pure.GetValueOrDefault(partial);

    private bool IsPure(Template template)
    {
        if (_pure.TryGetValue(template, out var known))
            return known;
        // Until this one is known, so that a circle of includes ends; a circle is not pure.
        _pure[template] = false;
        var own = new HashSet<string>(StringComparer.Ordinal);
        return _pure[template] = template.Page?.Body is { } body && body.Statements.All(statement => Passes(statement, own));
    }

    // What is assigned outside of conditions and loops is the partial's own from there on, whatever it was before.
    private bool Passes(ScriptStatement statement, HashSet<string> own)
    {
        if (!Reads(statement, own))
            return false;
        var target = statement switch
        {
            ScriptExpressionStatement { Expression: ScriptAssignExpression assign } => assign.Target,
            ScriptCaptureStatement capture => capture.Target,
            _ => null,
        };
        if (target is ScriptVariableGlobal variable)
            own.Add(variable.BaseName);
        return true;
    }

    private bool Reads(ScriptNode node, HashSet<string> own)
    {
        switch (node)
        {
            case ScriptThisExpression or ScriptImportStatement or ScriptWithStatement or ScriptWrapStatement or ScriptFunction:
                return false;
            case ScriptVariableGlobal variable when !IsKnown(variable.BaseName, own):
                return false;
            case ScriptAssignExpression { Target: ScriptVariableGlobal, EqualToken.Value: "=" } assign:
                return assign.Value is null || Reads(assign.Value, own);
            case ScriptCaptureStatement { Target: ScriptVariableGlobal } capture:
                return capture.Body is null || Reads(capture.Body, own);
            case ScriptForStatement { Variable: ScriptVariableGlobal variable } loop:
                return ReadsAll(node, own, but: loop.Body) && (loop.Body is null || Reads(loop.Body, [.. own, variable.BaseName]));
            case ScriptNamedArgument argument:
                return argument.Value is null || Reads(argument.Value, own);
            case ScriptMemberExpression member:
                return member.Target is not null && Reads(member.Target, own);
            case ScriptFunctionCall { Target: ScriptVariableGlobal { BaseName: "include" } } include when !IncludesPure(include):
                return false;
        }

        return ReadsAll(node, own, but: null);
    }

    private bool ReadsAll(ScriptNode node, HashSet<string> own, ScriptNode? but)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child && child != but && !IsLoopVariable(node, child) && !Reads(child, own))
                return false;
        }

        return true;
    }

    private static bool IsLoopVariable(ScriptNode node, ScriptNode child) => node is ScriptForStatement loop && child == loop.Variable;

    // "for" has the state of a loop. A function that some template puts a variable before is not known any more.
    private bool IsKnown(string name, HashSet<string> own) =>
        own.Contains(name) || (name is "site" or "for" ? !_functions.IsAssigned(name) : _functions.Contains(name));

    private bool IncludesPure(ScriptFunctionCall include) =>
        include.Arguments is [ScriptLiteral { Value: string name }, ..]
        && _templates.TryGetValue(IncludeFunction.PathOf(name), out var partial)
        && IsPure(partial);
}

using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Syntax;

namespace SiteGen.Themes.Prepared;

/// <summary>
/// All templates of a theme in the form that is printed: walked through once, not for each page. Where something cannot
/// be prepared, it is left to Scriban, which in turn finds prepared what stands in it. Safe to share between threads.
/// </summary>
internal sealed class PreparedTemplates
{
    private readonly FixedFunctions _functions;
    private readonly Dictionary<ScriptBlockStatement, PreparedBlock> _blocks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ScriptExpression, PreparedExpression> _lists = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares templates.</summary>
    /// <param name="templates">Templates without errors.</param>
    /// <param name="functions">The functions that they call by names that mean nothing else.</param>
    public PreparedTemplates(IEnumerable<Template> templates, FixedFunctions functions)
    {
        _functions = functions;
        foreach (var template in templates)
            Prepare(template.Page);
    }

    /// <summary>Finds a block as it is printed; null where that is left to Scriban.</summary>
    /// <param name="block">The block.</param>
    public PreparedBlock? Find(ScriptBlockStatement block) => _blocks.GetValueOrDefault(block);

    /// <summary>Finds what a loop goes through.</summary>
    /// <param name="list">The expression after <c>in</c>.</param>
    /// <param name="prepared">What is read.</param>
    public bool TryFind(ScriptExpression list, [NotNullWhen(true)] out PreparedExpression? prepared) => _lists.TryGetValue(list, out prepared);

    private void Prepare(ScriptNode? node)
    {
        switch (node)
        {
            case null:
                return;
            case ScriptBlockStatement block when !IsLeftEarly(block):
                Block(block);
                return;
            case ScriptForStatement { Iterator: ScriptMemberExpression list } when PreparedExpression.Of(list, _functions) is { } prepared:
                _lists[list] = prepared;
                break;
        }

        for (var i = 0; i < node.ChildrenCount; i++)
            Prepare(node.GetChildren(i));
    }

    // How it is left only Scriban sees.
    private static bool IsLeftEarly(ScriptNode? node)
    {
        if (node is ScriptReturnStatement or ScriptBreakStatement or ScriptContinueStatement)
            return true;
        for (var i = 0; i < node?.ChildrenCount; i++)
        {
            if (IsLeftEarly(node.GetChildren(i)))
                return true;
        }

        return false;
    }

    private PreparedBlock Block(ScriptBlockStatement block) =>
        _blocks[block] = new PreparedBlock(block, [.. block.Statements.Where(s => !s.CanSkipEvaluation).Select(Part)]);

    private PreparedPart Part(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptRawStatement raw:
                return new PreparedText(raw.Text);
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal function } call } included
                when _functions.TryFind<IncludeFunction>(function.BaseName, out var include)
                && PreparedExpression.All(call.Arguments, _functions) is { Length: > 0 } arguments:
                return new PreparedInclude(included, call, include, arguments);
            case ScriptExpressionStatement { CanOutput: true } printed when PreparedExpression.Of(printed.Expression, _functions) is { } value:
                return new PreparedValue(printed, value);
            case ScriptExpressionStatement
            {
                Expression: ScriptAssignExpression { Target: ScriptVariableGlobal target, EqualToken.Value: "=", Value: { } assigned },
            } assignment when PreparedExpression.Of(assigned, _functions) is { } value:
                return new PreparedAssignment(assignment, target, value);
            case ScriptIfStatement { Condition: { } asked } choice when PreparedExpression.Of(asked, _functions) is { } condition:
                return new PreparedIf(asked, condition, choice.Then is { } then ? Block(then) : null, choice.Else is { } other ? Part(other) : null);
            case ScriptElseStatement { Body: { } body }:
                return new PreparedElse(Block(body));
            default:
                Prepare(statement);
                return new PreparedOther(statement);
        }
    }
}

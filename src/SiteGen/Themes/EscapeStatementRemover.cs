using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>
/// Removes Scriban's <see cref="ScriptEscapeStatement"/> nodes (<c>{{</c>, <c>~}}</c>), which are only needed to print a template
/// back as source. Two of three statements are such nodes, and a run would evaluate each of them.
/// </summary>
internal static class EscapeStatementRemover
{
    /// <summary>Removes the nodes from a template.</summary>
    /// <param name="node">The template, or a part of it.</param>
    public static void Remove(ScriptNode? node)
    {
        if (node is ScriptBlockStatement { Statements: var statements })
        {
            ScriptStatement[] kept = [.. statements.Where(statement => statement is not ScriptEscapeStatement)];
            statements.Clear();
            statements.AddRange(kept);
        }

        for (var i = 0; i < node?.ChildrenCount; i++)
            Remove(node.GetChildren(i));
    }
}

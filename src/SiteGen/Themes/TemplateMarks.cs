using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>
/// The marks with which a parsed template remembers where its code begins and ends. Only who writes a template back
/// needs them, and a run steps over each: two of three statements are marks.
/// </summary>
internal static class TemplateMarks
{
    /// <summary>Takes the marks out.</summary>
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

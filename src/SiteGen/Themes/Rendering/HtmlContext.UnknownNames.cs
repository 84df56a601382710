using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>The errors for names that do not exist.</summary>
internal sealed partial class HtmlContext
{
    // Keywords of other template languages, and what Scriban calls them.
    private static readonly Dictionary<string, string> ForeignKeywords = new(StringComparer.Ordinal)
    {
        ["elseif"] = "else if",
        ["elif"] = "else if",
        ["elsif"] = "else if",
        ["foreach"] = "for",
        ["endif"] = "end",
        ["endfor"] = "end",
        ["endforeach"] = "end",
        ["endwhile"] = "end",
    };

    private bool ReportUnknownVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object value)
    {
        value = null!;
        if (variable is not ScriptVariableGlobal)
            return false;
        if (ForeignKeywords.TryGetValue(variable.Name, out var keyword))
            throw new ScriptRuntimeException(span, $"there is no '{variable.Name}'; write '{keyword}'");
        var names = ((IEnumerable<string>)BuiltinObject.Keys)
            .Concat(Page?.Keys ?? [])
            .Concat(CurrentGlobal?.GetMembers() ?? [])
            .Distinct(StringComparer.Ordinal);
        var hint = Suggestion.DidYouMean(variable.Name, names);
        throw new ScriptRuntimeException(span, $"there is no variable or function '{variable.Name}'{hint}");
    }

    private static bool ReportUnknownMember(TemplateContext context, SourceSpan span, object target, string member, out object value)
    {
        value = null!;
        return target switch
        {
            FreeObject => true,
            ModelObject model => throw CreateUnknownMember(span, $"{GetArticle(model.Kind)} '{model.Kind}'", member, model),
            IScriptObject other => throw CreateUnknownMember(span, "this object", member, other),
            _ => false,
        };
    }

    private static string GetArticle(string noun) => "aeiou".Contains(noun[0]) ? "an" : "a";

    private static ScriptRuntimeException CreateUnknownMember(SourceSpan span, string owner, string member, IScriptObject target) =>
        new(span, $"{owner} has no member '{member}'{Suggestion.DidYouMean(member, target.GetMembers())}");
}

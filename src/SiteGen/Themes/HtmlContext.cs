using System.Buffers;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>
/// A template's run in which every value that is printed is HTML-escaped unless it is <see cref="Html"/> or captured
/// output, which was escaped when it was made. Names that do not exist are errors. One thread at a time.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    // In total within an outermost loop: enough for a page of 100,000 papers, and a second for an endless one.
    private const int MaxLoopSteps = 10_000_000;
    private const int MaxIncludeDepth = 100;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Makes a context.</summary>
    /// <param name="builtins">The functions, shared by all contexts.</param>
    public HtmlContext(ScriptObject builtins)
        : base(builtins)
    {
        LoopLimit = MaxLoopSteps;
        RecursiveLimit = MaxIncludeDepth;
        // The default cuts long output without a word.
        LimitToString = 0;
        // The default would indent the lines of a value, and so change the text in a <pre>.
        AutoIndent = false;
        NewLine = "\n";
        RegexTimeOut = TimeSpan.FromSeconds(1);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        TryGetVariable = UnknownVariable;
        TryGetMember = UnknownMember;
        PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>Prints a value of the template; literal text of the template does not come this way.</summary>
    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Html html:
                Write(html.Text);
                break;
            case StringBuilderOutput captured:
                Write(captured.ToString());
                break;
            default:
                WriteEscaped(value as string ?? ObjectToString(value) ?? "");
                break;
        }

        return this;
    }

    private void WriteEscaped(string text)
    {
        var start = 0;
        for (var at = text.AsSpan().IndexOfAny(Special); at >= 0;)
        {
            Write(text, start, at - start);
            Write(Entity(text[at]));
            start = at + 1;
            var next = text.AsSpan(start).IndexOfAny(Special);
            at = next < 0 ? -1 : start + next;
        }

        Write(text, start, text.Length - start);
    }

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    private bool UnknownVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object value)
    {
        value = null!;
        if (variable is not ScriptVariableGlobal)
            return false;
        var names = ((IEnumerable<string>)BuiltinObject.Keys).Concat((CurrentGlobal?.GetMembers() ?? []));
        throw new ScriptRuntimeException(span, $"there is no variable or function '{variable.Name}'{Suggestion.DidYouMean(variable.Name, names)}");
    }

    private static bool UnknownMember(TemplateContext context, SourceSpan span, object target, string member, out object value)
    {
        value = null!;
        return target switch
        {
            FreeObject => true,
            ModelObject known => throw Unknown(span, $"a '{known.Kind}'", member, known),
            ScriptObject other => throw Unknown(span, "this object", member, other),
            _ => false,
        };
    }

    private static ScriptRuntimeException Unknown(SourceSpan span, string what, string member, ScriptObject target) =>
        new(span, $"{what} has no member '{member}'{Suggestion.DidYouMean(member, target.Keys)}");
}

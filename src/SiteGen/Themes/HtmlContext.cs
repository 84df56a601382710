using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Themes.Prepared;

namespace SiteGen.Themes;

/// <summary>
/// A template's run in which every value that is printed is HTML-escaped unless it is <see cref="Html"/> or captured
/// output, which was escaped when it was made. Names that do not exist are errors. One thread at a time.
/// </summary>
internal sealed partial class HtmlContext : TemplateContext
{
    // In total within an outermost loop: enough for a page of 100,000 papers, and a second for an endless one.
    private const int MaxLoopSteps = 10_000_000;
    // A call counts twice, as a function and as an include.
    private const int MaxCalls = 100;
    private const int MaxIncludeDepth = 40;
    private const int MaxText = 10_000_000;

    // What other template languages have for a word of Scriban.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
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
    private readonly PreparedTemplates _prepared;
    private readonly PurePartials _pure;
    private readonly PartialCache _cache;
    private readonly Stack<TextOutput> _outputs = [];
    private readonly Stack<ScriptObject> _scopes = [];
    private readonly List<ScriptNode> _callers = [];

    // How many arguments the innermost partial that is being remembered was given, its name included; 0 outside of any.
    private int _rememberedArguments;

    /// <summary>Makes a context.</summary>
    /// <param name="builtins">The functions, shared by all contexts.</param>
    /// <param name="prepared">The templates as they are printed, shared by all contexts.</param>
    /// <param name="pure">The partials whose output may be used again.</param>
    /// <param name="cache">Their output, shared by all contexts.</param>
    public HtmlContext(ScriptObject builtins, PreparedTemplates prepared, PurePartials pure, PartialCache cache)
        : base(builtins)
    {
        (_prepared, _pure, _cache) = (prepared, pure, cache);
        LoopLimit = MaxLoopSteps;
        RecursiveLimit = MaxCalls;
        // The default cuts a long text without a word. Pages have a limit of their own: that of TextOutput.
        LimitToString = MaxText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 0;
        // The default would indent the lines of a value, and so change the text in a <pre>.
        AutoIndent = false;
        NewLine = "\n";
        RegexTimeOut = TimeSpan.FromSeconds(1);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        TryGetVariable = UnknownVariable;
        TryGetMember = UnknownMember;
        RenderRuntimeException = error => Errors!.Note(error, _callers);
        PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>What the page that is being rendered gives its templates.</summary>
    public ScriptObject? Page { get; set; }

    /// <summary>Takes what fails on that page.</summary>
    public PageErrors? Errors { get; set; }

    /// <summary>The output of a partial.</summary>
    /// <param name="partial">The partial.</param>
    /// <param name="arguments">Its name and its arguments.</param>
    /// <param name="caller">The place of the call.</param>
    /// <returns>The output, or null where it is printed already, because the call is a statement of its own.</returns>
    public PrintedHtml? Include(Template partial, ScriptArray arguments, ScriptNode caller)
    {
        if (caller.Parent is not ScriptExpressionStatement)
            return Printed(partial, arguments, caller);
        Print(partial, arguments, caller);
        return null;
    }

    // Apart, because what it holds for later would be made for each statement too.
    private PrintedHtml Printed(Template partial, ScriptArray arguments, ScriptNode caller) =>
        new(Captured(() => Print(partial, arguments, caller)));

    private void Print(Template partial, ScriptArray arguments, ScriptNode caller)
    {
        // What is printed inside a remembered partial is remembered with it; by itself only where it is given less, as
        // then it serves others too.
        if ((_rememberedArguments == 0 || arguments.Count < _rememberedArguments)
            && Output is TextOutput output && _pure.Contains(partial) && KeyOf(partial, arguments) is { } key)
        {
            if (!_cache.TryPrint(key, output))
                Remember(key, partial, arguments, caller, output);
            return;
        }

        Run(partial, arguments, caller);
    }

    private void Remember(PartialCache.Key key, Template partial, ScriptArray arguments, ScriptNode caller, TextOutput output)
    {
        var outer = _rememberedArguments;
        _rememberedArguments = arguments.Count;
        var (errors, start) = (Errors!.Count, output.Bytes.Length);
        Run(partial, arguments, caller);
        _rememberedArguments = outer;
        // A partial that fails does so again, so that every page on which it fails is known.
        if (Errors.Count == errors)
            _cache.Add(key, output.Bytes[start..]);
    }

    private byte[] Captured(Action print)
    {
        if (!_outputs.TryPop(out var output))
            output = new TextOutput();
        PushOutput(output);
        print();
        PopOutput();
        var text = output.Bytes.ToArray();
        output.Clear();
        _outputs.Push(output);
        return text;
    }

    private void Run(Template partial, ScriptArray arguments, ScriptNode caller)
    {
        if (_callers.Count >= MaxIncludeDepth)
            throw Endless(partial, caller);
        EnterRecursive(caller);
        _callers.Add(caller);
        if (!_scopes.TryPop(out var scope))
            scope = new ScriptObject();
        PushGlobal(scope);
        PushLocal();
        SetValue(ScriptVariable.Arguments, arguments, true);
        Print(partial);
        PopLocal();
        PopGlobal();
        scope.Clear();
        _scopes.Push(scope);
        _callers.RemoveAt(_callers.Count - 1);
        ExitRecursive(caller);
    }

    private EndlessRunException Endless(Template partial, ScriptNode caller)
    {
        List<string> files = [.. _callers.Select(c => c.Span.FileName!), caller.Span.FileName!];
        var start = files.LastIndexOf(partial.SourceFilePath!);
        return new EndlessRunException(caller.Span, start < 0
            ? $"includes are nested more than {MaxIncludeDepth} deep; include less within includes"
            : $"partials include each other without end ({string.Join(" → ", [.. files.Skip(start), files[start]])}); end the circle with a condition");
    }

    /// <summary>Prints a template.</summary>
    /// <param name="template">The template, without errors.</param>
    public void Print(Template template)
    {
        Errors?.LeaveIfGivenUp(template.SourceFilePath!);
        PushSourceFile(template.SourceFilePath!);
        if (Evaluate(template.Page!) is { } result)
            Write(template.Page!.Span, result);
        PopSourceFile();
    }

    /// <summary>Prints a value of the template; literal text of the template does not come this way.</summary>
    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Html html:
                WriteText(html.Text);
                break;
            case PrintedHtml captured:
                WritePrinted(captured.Bytes);
                break;
            case TextOutput printed:
                WritePrinted(printed.Bytes);
                break;
            default:
                WriteEscaped(value as string ?? ObjectToString(value) ?? "");
                break;
        }

        return this;
    }

    private static PartialCache.Key? KeyOf(Template partial, ScriptArray arguments)
    {
        // The first is the partial's name.
        if (arguments.Count > 4)
            return null;
        var (first, second, third) = (IdentityAt(1), IdentityAt(2), IdentityAt(3));
        return first.IsKnown && second.IsKnown && third.IsKnown
            ? new PartialCache.Key(partial, first.Identity, second.Identity, third.Identity)
            : null;

        (bool IsKnown, object? Identity) IdentityAt(int place) => Identity(arguments.Count > place ? arguments[place] : null);
    }

    private static (bool IsKnown, object? Identity) Identity(object? value) => value switch
    {
        null or string or bool or int => (true, value),
        ModelObject { Identity: { } identity } => (true, identity),
        _ => (false, null),
    };

    private void WritePrinted(ReadOnlySpan<byte> utf8)
    {
        if (Output is TextOutput output)
            output.Write(utf8);
        else
            Write(Encoding.UTF8.GetString(utf8));
    }

    private void WriteEscaped(string text)
    {
        var at = text.AsSpan().IndexOfAny(HtmlText.Special);
        if (at < 0)
            WriteText(text);
        else if (Output is TextOutput output)
            output.WriteEscaped(text);
        else
            Write(new StringBuilder(text.Length + 32).AppendText(text).ToString());
    }

    // Our own output has no limits that the base would have to look after.
    private void WriteText(string text)
    {
        if (Output is TextOutput output)
            output.Write(text.AsSpan());
        else
            Write(text);
    }

    private bool UnknownVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object value)
    {
        value = null!;
        if (variable is not ScriptVariableGlobal)
            return false;
        if (Words.TryGetValue(variable.Name, out var word))
            throw new ScriptRuntimeException(span, $"there is no '{variable.Name}'; write '{word}'");
        var names = ((IEnumerable<string>)BuiltinObject.Keys).Concat(Page?.Keys ?? []).Concat(CurrentGlobal?.GetMembers() ?? []).Distinct(StringComparer.Ordinal);
        throw new ScriptRuntimeException(span, $"there is no variable or function '{variable.Name}'{Suggestion.DidYouMean(variable.Name, names)}");
    }

    private static bool UnknownMember(TemplateContext context, SourceSpan span, object target, string member, out object value)
    {
        value = null!;
        return target switch
        {
            FreeObject => true,
            ModelObject known => throw Unknown(span, $"{("aeiou".Contains(known.Kind[0]) ? "an" : "a")} '{known.Kind}'", member, known),
            IScriptObject other => throw Unknown(span, "this object", member, other),
            _ => false,
        };
    }

    private static ScriptRuntimeException Unknown(SourceSpan span, string what, string member, IScriptObject target) =>
        new(span, $"{what} has no member '{member}'{Suggestion.DidYouMean(member, target.GetMembers())}");
}

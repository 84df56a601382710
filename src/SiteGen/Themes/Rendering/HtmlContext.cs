using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Markup;
using SiteGen.Themes.Caching;
using SiteGen.Themes.Diagnostics;
using TexMath.Xml;

namespace SiteGen.Themes.Rendering;

/// <summary>
/// The context of a template run. It HTML-escapes every value that is printed, except <see cref="Html"/> and captured output,
/// which is already escaped. Unknown names are errors. Not safe to use from several threads at once.
/// </summary>
internal sealed partial class HtmlContext : TemplateContext
{
    // In total within an outermost loop: enough for a page of 100,000 papers, while an endless loop ends after a second.
    private const int MaxLoopSteps = 10_000_000;
    // A call counts twice, as a function and as an include.
    private const int MaxCalls = 100;
    private const int MaxText = 10_000_000;

    private readonly PurePartials _pure;
    private readonly PartialCache _cache;
    private readonly Stack<TextOutput> _freeOutputs = [];
    private readonly Stack<ScriptObject> _freeScopes = [];

    /// <summary>Creates a context.</summary>
    /// <param name="builtins">The functions, shared by all contexts.</param>
    /// <param name="pure">The partials whose output may be cached.</param>
    /// <param name="cache">The cached output of partials, shared by all contexts.</param>
    public HtmlContext(ScriptObject builtins, PurePartials pure, PartialCache cache)
        : base(builtins)
    {
        (_pure, _cache) = (pure, cache);
        LoopLimit = MaxLoopSteps;
        RecursiveLimit = MaxCalls;
        // The default silently cuts a long text. The length of a page is limited by TextOutput.
        LimitToString = MaxText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 0;
        // The default indents the lines of a value, which would change the text in a <pre>.
        AutoIndent = false;
        NewLine = "\n";
        RegexTimeOut = TimeSpan.FromSeconds(1);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        TryGetVariable = ReportUnknownVariable;
        TryGetMember = ReportUnknownMember;
        RenderRuntimeException = error => Errors!.Report(error, _callers);
        PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>The variables of the page that is being rendered.</summary>
    public ScriptObject? Page { get; set; }

    /// <summary>Whether the output is plain text, in which values are printed as they are.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>Receives the errors of that page.</summary>
    public PageErrors? Errors { get; set; }

    /// <summary>Prints a template.</summary>
    /// <param name="template">The template, without errors.</param>
    public void Print(Template template)
    {
        Errors?.ThrowIfGivenUp(template.SourceFilePath!);
        PushSourceFile(template.SourceFilePath!);
        if (Evaluate(template.Page!) is { } result)
            Write(template.Page!.Span, result);
        PopSourceFile();
    }

    /// <summary>
    /// Evaluates a node as Scriban does, except that a captured block becomes <see cref="PrintedHtml"/>, so that it is printed
    /// without being escaped again.
    /// </summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        scriptNode is ScriptCaptureStatement { Target: { } target, Body: { } body }
            ? AssignCapture(target, body)
            : base.Evaluate(scriptNode, aliasReturnedFunction);

    /// <summary>Prints a value. Scriban prints the literal text of a template without calling this method.</summary>
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
                WriteUtf8(captured.Bytes);
                break;
            case TextOutput printed:
                WriteUtf8(printed.Bytes);
                break;
            default:
                WriteEscaped(value as string ?? ObjectToString(value) ?? "");
                break;
        }

        return this;
    }

    private string? AssignCapture(ScriptExpression target, ScriptBlockStatement body)
    {
        var html = Capture(() => Evaluate(body));
        try
        {
            SetValue(target, html);
            return null;
        }
        catch (ScriptRuntimeException e)
        {
            return RenderRuntimeException!(e);
        }
    }

    private PrintedHtml Capture(Action print)
    {
        if (!_freeOutputs.TryPop(out var output))
            output = new TextOutput();
        PushOutput(output);
        print();
        PopOutput();
        var html = new PrintedHtml(output.Bytes.ToArray());
        output.Clear();
        _freeOutputs.Push(output);
        return html;
    }

    private void WriteEscaped(string text)
    {
        if (IsPlainText)
            WriteText(text);
        else if (Output is TextOutput output)
            output.WriteEscaped(text);
        else
            Write(HtmlEscaping.Escape(text));
    }

    // Only a function's body is printed into an output of Scriban's; TextOutput needs none of the base's checks.
    private void WriteText(string text)
    {
        if (Output is TextOutput output)
            output.Write(text.AsSpan());
        else
            Write(text);
    }

    private void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Output is TextOutput output)
            output.Write(utf8);
        else
            Write(Encoding.UTF8.GetString(utf8));
    }
}

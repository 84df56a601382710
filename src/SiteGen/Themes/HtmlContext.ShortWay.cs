using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Themes.Prepared;

namespace SiteGen.Themes;

/// <summary>
/// The short way through a template: what is prepared (see <see cref="PreparedTemplates"/>) prints without Scriban's
/// bookkeeping; what is not, and what fails, is Scriban's.
/// </summary>
internal sealed partial class HtmlContext
{
    // The block that was printed last: in a loop it is the next one too.
    private ScriptBlockStatement? _lastBlock;
    private PreparedBlock? _lastPrepared;

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        switch (scriptNode)
        {
            case ScriptBlockStatement block when Prepared(block) is { } prepared && EnableOutput && Output is TextOutput output:
                prepared.Print(this, output);
                return null;
            case ScriptCaptureStatement { Target: { } target, Body: { } body }:
                return Capture(target, body);
            case ScriptMemberExpression list when _prepared.TryFind(list, out var prepared) && TryRead(prepared, out var value):
                return value;
            default:
                return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
    }

    /// <summary>Reads a value the short way.</summary>
    /// <param name="expression">The value.</param>
    /// <param name="value">What was read.</param>
    /// <returns>Whether it could be read; if not, Scriban meets the same again and knows where to report it.</returns>
    public bool TryRead(PreparedExpression expression, out object? value)
    {
        try
        {
            value = expression.Read(this);
            return PreparedExpression.IsKnown(value);
        }
        catch (ScriptRuntimeException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>Reads a condition the short way; null where Scriban has to.</summary>
    /// <param name="condition">The condition.</param>
    public bool? TryTest(PreparedExpression condition)
    {
        try
        {
            return condition.Test(this);
        }
        catch (ScriptRuntimeException)
        {
            return null;
        }
    }

    /// <summary>Reads the arguments of a call the short way.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="values">Their values.</param>
    /// <returns>Whether all of them could be read.</returns>
    public bool TryRead(PreparedExpression[] arguments, out ScriptArray values)
    {
        values = new ScriptArray(arguments.Length);
        foreach (var argument in arguments)
        {
            if (!TryRead(argument, out var value))
                return false;
            values.Add(value);
        }

        return true;
    }

    /// <summary>Notes that something failed, as Scriban does; nothing is printed instead.</summary>
    /// <param name="error">What happened.</param>
    /// <param name="place">Where.</param>
    /// <exception cref="OperationCanceledException">The page is given up.</exception>
    public void Fail(Exception error, ScriptNode place) =>
        RenderRuntimeException!(error as ScriptRuntimeException ?? new ScriptRuntimeException(place.Span, error.Message, error));

    private PreparedBlock? Prepared(ScriptBlockStatement block)
    {
        if (!ReferenceEquals(block, _lastBlock))
            (_lastBlock, _lastPrepared) = (block, _prepared.Find(block));
        return _lastPrepared;
    }

    // Scriban's way puts the text together twice.
    private string? Capture(ScriptExpression target, ScriptBlockStatement body)
    {
        var html = new PrintedHtml(Captured(() => Evaluate(body)));
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
}

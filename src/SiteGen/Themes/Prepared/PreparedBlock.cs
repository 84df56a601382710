using Scriban.Syntax;

namespace SiteGen.Themes.Prepared;

/// <summary>The statements of a block that none of them leaves early.</summary>
/// <param name="block">The block.</param>
/// <param name="parts">Its statements.</param>
internal sealed class PreparedBlock(ScriptBlockStatement block, PreparedPart[] parts)
{
    /// <summary>Prints the block; what fails in it is noted.</summary>
    /// <param name="context">The run.</param>
    /// <param name="output">The output of the run.</param>
    public void Print(HtmlContext context, TextOutput output)
    {
        try
        {
            context.CheckAbort();
            foreach (var part in parts)
                part.Print(context, output);
        }
        catch (Exception e)
        {
            context.Fail(e, block);
        }
    }
}

using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Marks aligned cells of tables by a class. Markdig would write a <c>style</c> attribute, which the Content-Security-Policy
/// of the pages blocks. Feeds have no style sheet, and feed readers remove styles, so there the attribute is <c>align</c>.
/// </summary>
internal static class TableAlignment
{
    /// <summary>Adds <c>align-left</c>, <c>align-center</c> or <c>align-right</c> to each aligned cell.</summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="form">Whether the text is for a page or for a feed.</param>
    public static void Apply(MarkdownDocument document, AddressForm form)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var columns = table.ColumnDefinitions.ConvertAll(c => Side(c.Alignment));
            foreach (var row in table.OfType<TableRow>())
                Apply(row, columns, form);
            foreach (var column in table.ColumnDefinitions)
                column.Alignment = null;
        }
    }

    private static void Apply(TableRow row, List<string?> columns, AddressForm form)
    {
        for (var i = 0; i < row.Count && columns.Count > 0; i++)
        {
            var cell = (TableCell)row[i];
            // The same rule as in Markdig: further cells of a row have the alignment of the last column.
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= columns.Count ? i : cell.ColumnIndex;
            if (columns[Math.Min(column, columns.Count - 1)] is not { } side)
                continue;
            if (form == AddressForm.Local)
                cell.GetAttributes().AddClass("align-" + side);
            else
                cell.GetAttributes().AddProperty("align", side);
        }
    }

    private static string? Side(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Left => "left",
        TableColumnAlign.Center => "center",
        TableColumnAlign.Right => "right",
        _ => null,
    };
}

using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Has aligned cells of tables say so by a class: Markdig writes a <c>style</c>, which the policy of our pages refuses. In
/// feeds, which have no style sheet and whose readers take styles out, they do so by the attribute <c>align</c>.
/// </summary>
internal static class AlignedCells
{
    /// <summary>Gives each such cell the class <c>align-left</c>, <c>align-center</c> or <c>align-right</c>, or the attribute.</summary>
    /// <param name="document">The text.</param>
    /// <param name="form">Whether it is for a page or for a feed.</param>
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
            // As Markdig counts: a row that is too long repeats the last column.
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

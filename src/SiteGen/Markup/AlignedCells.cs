using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Has aligned cells of tables say so by a class: Markdig writes a <c>style</c>, which the policy of our pages refuses.
/// Feeds, which have no style sheet, keep it.
/// </summary>
internal static class AlignedCells
{
    /// <summary>Gives each such cell <c>align-left</c>, <c>align-center</c> or <c>align-right</c>.</summary>
    public static void Apply(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var columns = table.ColumnDefinitions.ConvertAll(c => Class(c.Alignment));
            foreach (var row in table.OfType<TableRow>())
                Apply(row, columns);
            foreach (var column in table.ColumnDefinitions)
                column.Alignment = null;
        }
    }

    private static void Apply(TableRow row, List<string?> columns)
    {
        for (var i = 0; i < row.Count && columns.Count > 0; i++)
        {
            var cell = (TableCell)row[i];
            // As Markdig counts: a row that is too long repeats the last column.
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= columns.Count ? i : cell.ColumnIndex;
            if (columns[Math.Min(column, columns.Count - 1)] is { } name)
                cell.GetAttributes().AddClass(name);
        }
    }

    private static string? Class(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Left => "align-left",
        TableColumnAlign.Center => "align-center",
        TableColumnAlign.Right => "align-right",
        _ => null,
    };
}

using System.Globalization;
using System.Text;

namespace SiteGen.Text.Queries;

/// <summary>Prints a syntax tree as a query with the fewest brackets.</summary>
internal static class QueryPrinter
{
    /// <summary>Returns the query.</summary>
    /// <param name="node">The root of the tree.</param>
    public static string Print(QueryNode node)
    {
        var output = new StringBuilder();
        Append(output, node);
        return output.ToString();
    }

    private static void Append(StringBuilder output, QueryNode node)
    {
        switch (node)
        {
            case AndNode and:
                AppendJoined(output, and.Operands, " ", operand => operand is OrNode or AndNode);
                break;
            case OrNode or:
                AppendJoined(output, or.Operands, " OR ", operand => operand is OrNode);
                break;
            case NotNode not:
                output.Append("NOT ");
                AppendOperand(output, not.Operand, not.Operand is AndNode or OrNode);
                break;
            case YearRangeNode years:
                AppendYears(output, years);
                break;
            case HasNode has:
                output.Append(QueryFieldNames.Has).Append(':').Append(has.Name);
                break;
            case TermNode term:
                AppendTerm(output, term);
                break;
        }
    }

    private static void AppendJoined(
        StringBuilder output, IReadOnlyList<QueryNode> operands, string separator, Func<QueryNode, bool> needsBrackets)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            output.Append(i == 0 ? "" : separator);
            AppendOperand(output, operands[i], needsBrackets(operands[i]));
        }
    }

    private static void AppendOperand(StringBuilder output, QueryNode operand, bool inBrackets)
    {
        output.Append(inBrackets ? "(" : "");
        Append(output, operand);
        output.Append(inBrackets ? ")" : "");
    }

    private static void AppendYears(StringBuilder output, YearRangeNode years)
    {
        output.Append(QueryFieldNames.Year).Append(':').Append(Format(years.From));
        if (years.From != years.To)
            output.Append("..").Append(Format(years.To));
    }

    private static string? Format(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);

    private static void AppendTerm(StringBuilder output, TermNode term)
    {
        if (term.Field is { } field)
            output.Append(QueryFieldNames.GetName(field)).Append(':');
        var quote = term.Words.Count > 1 ? "\"" : "";
        output.Append(quote).AppendJoin(' ', term.Words).Append(term.IsPrefix ? "*" : "").Append(quote);
    }
}

using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;
using SiteGen.Content;

namespace SiteGen.Themes.Diagnostics;

/// <summary>Translates the syntax errors of a template into words for theme authors.</summary>
internal static partial class TemplateSyntax
{
    // The parser goes on after an error and reports follow-up errors, and the position of each takes a scan of the text.
    private const int MaxMessages = 200;
    private const int MaxErrors = 20;

    /// <summary>Reports the first errors, one for each position, with the source lines around it.</summary>
    /// <param name="template">The template.</param>
    /// <param name="text">Its text.</param>
    /// <param name="path">Its file, as diagnostics name it.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static void Report(Template template, string text, string path, DiagnosticBag diagnostics)
    {
        if (!template.HasErrors)
            return;
        var errors = template.Messages.Where(m => m.Type == ParserMessageType.Error)
            .Take(MaxMessages)
            .GroupBy(m => GetPosition(m.Span.Start, text))
            // At one position, prefer the message that names the cause over that of a follow-up error.
            .Select(g => (Position: g.Key, Message: g.Select(m => m.Message).OrderBy(m => FollowUp().IsMatch(m)).First()))
            .Take(MaxErrors);
        foreach (var (position, message) in errors)
            diagnostics.Error(path, position, Translate(message.TrimEnd(' ', '.')), SourceExcerpt.Format(text, position));
    }

    // Errors at the end of the file carry no position: they are reported at the last character that is not white space.
    private static SourcePosition GetPosition(TextPosition start, string text)
    {
        if (start.Line >= 0)
            return new SourcePosition(start.Line + 1, start.Column + 1);
        var trimmed = text.AsSpan().TrimEnd();
        return new SourcePosition(trimmed.Count('\n') + 1, trimmed.Length - trimmed.LastIndexOf('\n'));
    }

    private static string Translate(string message)
    {
        if (message.Contains("string not terminated by a", StringComparison.Ordinal))
            return $"a text has no closing {message[^1]}";
        if (message.Contains("dot operator", StringComparison.Ordinal))
            return "a name is missing after '.'";
        if (ParserError().Match(message) is { Success: true } match)
            return TranslateParserError(match.Groups["construct"].Value, match.Groups["problem"].Value, match.Groups["form"].Value);
        return TemplateMessages.Uncapitalize(message)
            .Replace(". Expecting <EOL>/end of line", "; the statement should end before it", StringComparison.Ordinal);
    }

    private static string TranslateParserError(string construct, string problem, string form)
    {
        if (problem.StartsWith("The <end> statement", StringComparison.Ordinal))
            return $"the '{construct}' has no 'end'; write {{{{ end }}}} where it ends";
        if (problem.StartsWith("Found <end> statement", StringComparison.Ordinal))
            return "this 'end' ends nothing; remove it, or look before it for an 'if' or 'for' that is missing";
        var words = MissingExpression().Replace(problem, "a value is missing before '${token}'")
            .Replace("'<eof>'", "the end of the file", StringComparison.Ordinal);
        return TemplateMessages.Uncapitalize(words) + (form is "" or "..." or "<expression>" ? "" : $"; write: {form}");
    }

    [GeneratedRegex(
        "^Error while parsing (?<construct>.+?)(?: statement| expression)?: (?<problem>.+?)(?: in: (?<form>.+))?$",
        RegexOptions.Singleline)]
    private static partial Regex ParserError();

    [GeneratedRegex("^Expecting (?:an )?<expression>(?: to the right of the operator)? instead of `(?<token>[^`]+)`")]
    private static partial Regex MissingExpression();

    [GeneratedRegex("^(?:Unexpected token|Invalid token found)")]
    private static partial Regex FollowUp();
}

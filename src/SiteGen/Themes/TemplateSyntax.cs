using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;
using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>The syntax errors of a template, in words for who writes a theme.</summary>
internal static partial class TemplateSyntax
{
    // The parser stumbles on from one error to the next, and each costs a look through the text.
    private const int MostMessages = 200;
    private const int MostErrors = 20;

    /// <summary>Reports the errors, one for each place, with the lines around it; the first ones, where there are many.</summary>
    /// <param name="template">The template.</param>
    /// <param name="text">Its text.</param>
    /// <param name="path">Its file, as findings name it.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static void Report(Template template, string text, string path, DiagnosticBag diagnostics)
    {
        if (!template.HasErrors)
            return;
        var errors = template.Messages.Where(m => m.Type == ParserMessageType.Error)
            .Take(MostMessages)
            .GroupBy(m => PositionOf(m.Span.Start, text))
            // Of several complaints about one place, the one that names the cause; the parser stumbles after it.
            .Select(g => (Position: g.Key, Message: g.Select(m => m.Message).OrderBy(m => Stumble().IsMatch(m)).First()))
            .Take(MostErrors);
        foreach (var (position, message) in errors)
            diagnostics.Error(path, position, Words(message.TrimEnd(' ', '.')), SourceExcerpt.Of(text, position));
    }

    // What is missed at the end has no place of its own.
    private static SourcePosition PositionOf(TextPosition start, string text)
    {
        if (start.Line >= 0)
            return new SourcePosition(start.Line + 1, start.Column + 1);
        var trimmed = text.AsSpan().TrimEnd();
        return new SourcePosition(trimmed.Count('\n') + 1, trimmed.Length - trimmed.LastIndexOf('\n'));
    }

    private static string Words(string message)
    {
        if (message.Contains("string not terminated by a", StringComparison.Ordinal))
            return $"a text has no closing {message[^1]}";
        if (message.Contains("dot operator", StringComparison.Ordinal))
            return "a name is missing after '.'";
        if (Parsing().Match(message) is not { Success: true } match)
            return TemplateMessages.Uncapitalized(message).Replace(". Expecting <EOL>/end of line", "; the statement should end before it", StringComparison.Ordinal);
        var (what, problem, form) = (match.Groups["what"].Value, match.Groups["problem"].Value, match.Groups["form"].Value);
        if (problem.StartsWith("The <end> statement", StringComparison.Ordinal))
            return $"the '{what}' has no 'end'; write {{{{ end }}}} where it ends";
        if (problem.StartsWith("Found <end> statement", StringComparison.Ordinal))
            return "this 'end' ends nothing; remove it, or look before it for an 'if' or 'for' that is missing";
        var words = Missing().Replace(problem, "a value is missing before '${token}'").Replace("'<eof>'", "the end of the file", StringComparison.Ordinal);
        return TemplateMessages.Uncapitalized(words) + (form is "" or "..." or "<expression>" ? "" : $"; write: {form}");
    }

    [GeneratedRegex("^Error while parsing (?<what>.+?)(?: statement| expression)?: (?<problem>.+?)(?: in: (?<form>.+))?$", RegexOptions.Singleline)]
    private static partial Regex Parsing();

    [GeneratedRegex("^Expecting (?:an )?<expression>(?: to the right of the operator)? instead of `(?<token>[^`]+)`")]
    private static partial Regex Missing();

    [GeneratedRegex("^(?:Unexpected token|Invalid token found)")]
    private static partial Regex Stumble();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace SiteGen.Themes.Diagnostics;

/// <summary>
/// Translates Scriban's run-time errors into words for theme authors: what is wrong with which value, and what to do. An
/// error without a translation keeps Scriban's words.
/// </summary>
internal static partial class TemplateMessages
{
    private static readonly (Regex Pattern, Func<Match, string> Translate)[] Translations =
    [
        (NullMember(), m => TranslateNullMember(m.Groups["owner"].Value, m.Groups["path"].Value)),
        (NullIndexer(), m => $"'{m.Groups["owner"]}' is empty here, so it has no items; test it first (if {m.Groups["owner"]})"),
        (ArgumentCount(), m => $"'{m.Groups["name"]}' takes {FormatArguments(m.Groups["expected"].Value)}, not {m.Groups["given"]}"),
        (NoFunction(), _ => "this is a value, not a function; only an operator, '|' or the end can follow it"),
        (NotIterable(), m => $"'for' needs a list, but this is {DescribeType(m.Groups["type"].Value)}"),
        (ReadOnly(), m => $"'{m.Groups["name"]}' cannot be changed; assign to a name of your own"),
        (NoMember(), m => $"this value has no member '{m.Groups["name"]}'"),
        (Conversion(), m => $"this is {DescribeType(m.Groups["from"].Value)}, but {DescribeType(m.Groups["to"].Value)} is needed here"),
        (Operator(), m => $"'{m.Groups["operator"]}' does not work on texts"),
        (Arguments(), _ => "$1, $2, … are the arguments of a partial, and this is not a partial"),
        (LoopLimit(), m => $"the loop runs more than {FormatNumber(m.Groups["limit"].Value)} times; look for one that never ends"),
        (RangeLimit(), m => $"the range has more than {FormatNumber(m.Groups["limit"].Value)} numbers"),
        (TextLimit(), _ => "a text grows without limit; look for a loop that adds to it"),
        (CallLimit(), m => $"'{m.Groups["name"]}' calls itself without end; end it with a condition"),
    ];

    /// <summary>Returns whether a function or partial calls itself without end: the rest of the page could take for ever.</summary>
    /// <param name="error">Scriban's error.</param>
    public static bool IsEndless(ScriptRuntimeException error) =>
        error is EndlessRunException || CallLimit().IsMatch(error.OriginalMessage);

    /// <summary>Returns whether the run reached a limit of time or size.</summary>
    /// <param name="error">Scriban's error.</param>
    public static bool IsLimit(ScriptRuntimeException error) =>
        error is ScriptAbortException || error.InnerException is PageLimitException || TextLimit().IsMatch(error.OriginalMessage);

    /// <summary>Returns the message for an error.</summary>
    /// <param name="error">Scriban's error.</param>
    public static string Translate(ScriptRuntimeException error)
    {
        if (error is ScriptAbortException)
            return $"the page takes longer than {PageErrors.MaxPageTime.TotalSeconds:0} seconds; look for an endless loop";
        var message = error.OriginalMessage.ReplaceLineEndings(" ").TrimEnd(' ', '.');
        foreach (var (pattern, translate) in Translations)
        {
            if (pattern.Match(message) is { Success: true } match)
                return translate(match);
        }

        return Uncapitalize(message);
    }

    /// <summary>Returns a sentence as it is written after a colon.</summary>
    internal static string Uncapitalize(string message) => message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1])
        ? char.ToLowerInvariant(message[0]) + message[1..]
        : message;

    private static string TranslateNullMember(string owner, string path)
    {
        var member = path[(path.LastIndexOf('.') + 1)..];
        return $"'{owner}' is empty here, so it has no '{member}'; test it first (if {owner}), or write {owner}?.{member}";
    }

    private static string FormatArguments(string count) => count == "1" ? "1 argument" : $"{count} arguments";

    private static string FormatNumber(string digits) =>
        decimal.Parse(digits, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);

    private static string DescribeType(string type) => type switch
    {
        "string" or "System.String" => "a text",
        "int" or "long" or "double" or "float" or "System.Int32" or "System.Int64" or "System.Double" => "a number",
        "bool" or "System.Boolean" => "true or false",
        _ => "something else",
    };

    [GeneratedRegex("LimitToString")]
    private static partial Regex TextLimit();

    [GeneratedRegex("^Object `(?<owner>[^`]+)` is null\\. Cannot access (?:member|property): (?<path>.+)$")]
    private static partial Regex NullMember();

    [GeneratedRegex("^Object `(?<owner>[^`]+)` is null\\. Cannot access indexer")]
    private static partial Regex NullIndexer();

    [GeneratedRegex(
        "^Invalid number of arguments `(?<given>\\d+)` passed to `(?<name>[^` ]+)[^`]*` while expecting `(?<expected>\\d+)` arguments")]
    private static partial Regex ArgumentCount();

    [GeneratedRegex("^Invalid target function `")]
    private static partial Regex NoFunction();

    [GeneratedRegex("^Unexpected type `(?<type>[^`]+)` for iterator")]
    private static partial Regex NotIterable();

    [GeneratedRegex("^Cannot set (?:a )?value (?:for|on) the readonly (?:member:|variable) `?(?<name>[^`]+)`?$")]
    private static partial Regex ReadOnly();

    [GeneratedRegex("^Cannot get (?:member with name |or set a member on the primitive `.*` when accessing member: )(?<name>\\S+)$")]
    private static partial Regex NoMember();

    [GeneratedRegex("^Unable to convert type `(?<from>[^`]+)` to `?(?<to>[^`]+)`?$")]
    private static partial Regex Conversion();

    [GeneratedRegex("^Operator `(?<operator>[^`]+)` is not supported on string objects")]
    private static partial Regex Operator();

    [GeneratedRegex("^The variable or function `\\$")]
    private static partial Regex Arguments();

    [GeneratedRegex("^Exceeding number of iteration limit `(?<limit>\\d+)`")]
    private static partial Regex LoopLimit();

    [GeneratedRegex("^Range expression exceeds LoopLimit `(?<limit>\\d+)`")]
    private static partial Regex RangeLimit();

    [GeneratedRegex("^Exceeding (?:number of )?recursive depth limit(?: `\\d+` for node: `(?<name>[^` ]+))?")]
    private static partial Regex CallLimit();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>
/// What Scriban says of a run, in words for who writes a theme: what is wrong with which value, and what to do. What has no
/// better words here is given as Scriban has it.
/// </summary>
internal static partial class TemplateMessages
{
    private static readonly (Regex Pattern, Func<Match, string> Words)[] Known =
    [
        (NullMember(), m => $"'{m.Groups["owner"]}' is empty here, so it has no '{Last(m.Groups["path"].Value)}'; ask for it first (if {m.Groups["owner"]}), or write {m.Groups["owner"]}?.{Last(m.Groups["path"].Value)}"),
        (NullIndexer(), m => $"'{m.Groups["owner"]}' is empty here, so it has nothing at a place; ask for it first (if {m.Groups["owner"]})"),
        (ArgumentCount(), m => $"'{m.Groups["name"]}' takes {Arguments(m.Groups["expected"].Value)}, not {m.Groups["given"]}"),
        (NoFunction(), _ => "this is a value and no function, so nothing can follow it but an operator, '|' or the end"),
        (NotIterable(), m => $"a 'for' goes through a list, and this is {TypeName(m.Groups["type"].Value)}"),
        (ReadOnly(), m => $"'{m.Groups["name"]}' cannot be changed; assign to a name of your own"),
        (NoMember(), m => $"this value has no member '{m.Groups["name"]}'"),
        (Conversion(), m => $"this is {TypeName(m.Groups["from"].Value)}, and {TypeName(m.Groups["to"].Value)} belongs here"),
        (Operator(), m => $"'{m.Groups["operator"]}' does not work on texts"),
        (Arguments(), _ => "$1, $2, … are what a partial is given by its include; there is nothing of the kind here"),
        (LoopLimit(), m => $"the loop goes round more than {Number(m.Groups["limit"].Value)} times; look for one that never ends"),
        (RangeLimit(), m => $"the range has more than {Number(m.Groups["limit"].Value)} numbers"),
        (TextLimit(), _ => "a text grows beyond all bounds; look for a loop that adds to it"),
        (CallLimit(), m => $"'{m.Groups["name"]}' calls itself without end; end it with a condition"),
    ];

    /// <summary>Whether something calls itself without end, so that the rest of the page could take for ever.</summary>
    /// <param name="error">The error, as Scriban gives it.</param>
    public static bool IsEndless(ScriptRuntimeException error) => error is EndlessRunException || CallLimit().IsMatch(error.OriginalMessage);

    /// <summary>Whether the run passed a limit of time or size.</summary>
    /// <param name="error">The error, as Scriban gives it.</param>
    public static bool IsLimit(ScriptRuntimeException error) =>
        error is ScriptAbortException || error.InnerException is PageLimitException || TextLimit().IsMatch(error.OriginalMessage);

    /// <summary>The message for an error of a run.</summary>
    /// <param name="error">The error, as Scriban gives it.</param>
    public static string Of(ScriptRuntimeException error)
    {
        if (error is ScriptAbortException)
            return $"the page takes longer than {PageErrors.LongestPage.TotalSeconds:0} seconds; look for an endless loop";
        var message = error.OriginalMessage.ReplaceLineEndings(" ").TrimEnd(' ', '.');
        foreach (var (pattern, words) in Known)
        {
            if (pattern.Match(message) is { Success: true } match)
                return words(match);
        }

        return Uncapitalized(message);
    }

    /// <summary>A sentence as it stands behind a colon.</summary>
    internal static string Uncapitalized(string message) => message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1])
        ? char.ToLowerInvariant(message[0]) + message[1..]
        : message;

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string Arguments(string count) => count == "1" ? "1 argument" : $"{count} arguments";

    private static string Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);

    private static string TypeName(string type) => type switch
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

    [GeneratedRegex("^Invalid number of arguments `(?<given>\\d+)` passed to `(?<name>[^` ]+)[^`]*` while expecting `(?<expected>\\d+)` arguments")]
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

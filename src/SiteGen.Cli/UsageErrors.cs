using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Cli;

/// <summary>Explains what is wrong with a command line and suggests the nearest command or option.</summary>
internal static partial class UsageErrors
{
    /// <summary>Returns one message for each error; none if the command line is right.</summary>
    /// <param name="parsed">The parsed command line.</param>
    public static IReadOnlyList<string> Explain(ParseResult parsed)
    {
        var result = parsed.CommandResult;
        var words = parsed.UnmatchedTokens.Where(token => !token.StartsWith('-')).ToList();
        // After a misspelled command, its options are unknown as well.
        if (result.Command is RootCommand && words is [var first, ..])
            return [ExplainCommand(result, first)];
        // The word after an unknown option is most likely its value.
        if (FindUnknownOptions(parsed) is { Count: > 0 } options)
            return [.. options.Select(option => ExplainOption(result, option))];
        if (words is [var word, ..])
            return [ExplainWord(result, word)];
        return [.. parsed.Errors.Select(e => e.Message.TrimEnd('.')).Distinct()];
    }

    /// <summary>Returns the message for a command that does not exist.</summary>
    /// <param name="parent">The command that should have it.</param>
    /// <param name="name">The name on the command line.</param>
    public static string ExplainCommand(CommandResult parent, string name) => ExplainCommand(GetFullName(parent), parent.Command, name);

    /// <inheritdoc cref="ExplainCommand(CommandResult, string)"/>
    public static string ExplainCommand(string parentName, Command parent, string name)
    {
        var names = parent.Subcommands.Where(c => !c.Hidden).SelectMany(c => (string[])[c.Name, .. c.Aliases]);
        return $"there is no command '{parentName} {VisibleText.SanitizeAndShorten(name)}'{Suggestion.DidYouMean(name, names)}";
    }

    /// <summary>Returns the words with which a command is called: <c>sitegen new paper</c>.</summary>
    /// <param name="result">The command.</param>
    public static string GetFullName(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{GetFullName(parent)} {result.Command.Name}" : "sitegen";

    // The parser takes an unknown option as an argument if the command still accepts one.
    private static List<string> FindUnknownOptions(ParseResult parsed)
    {
        var options = parsed.UnmatchedTokens.Where(token => token.StartsWith('-')).ToList();
        if (!parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
            options.AddRange(parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Select(token => token.Value)
                .Where(value => OptionName().IsMatch(value)));
        return options;
    }

    private static string ExplainOption(CommandResult result, string option)
    {
        var name = option.Split('=', ':')[0];
        var inherited = result.Command.Parents.OfType<Command>().SelectMany(c => c.Options.Where(o => o.Recursive));
        var known = result.Command.Options.Concat(inherited)
            .Select(o => o.Name);
        return $"'{GetFullName(result)}' has no option '{VisibleText.SanitizeAndShorten(name)}'{Suggestion.DidYouMean(name, known)}";
    }

    private static string ExplainWord(CommandResult result, string word)
    {
        // 'sitegen new papr TITLE' is parsed as a folder and a word too many.
        var first = result.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).FirstOrDefault()?.Value;
        if (first is not null && Suggestion.FindNearest(first, result.Command.Subcommands.Select(c => c.Name)) is not null)
            return ExplainCommand(result, first);
        var hint = result.Command.Options.Any(o => o.Name == "--source") ? "; name the folder of the feed with --source" : "";
        var further = first is null ? "" : " further";
        return $"'{GetFullName(result)}' takes no{further} argument '{VisibleText.SanitizeAndShorten(word)}'{hint}";
    }

    [GeneratedRegex("^--?[a-zA-Z][a-zA-Z-]*(?:[=:].*)?$")]
    private static partial Regex OptionName();
}

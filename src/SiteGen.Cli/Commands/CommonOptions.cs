using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Mail;

namespace SiteGen.Cli.Commands;

/// <summary>Creates the options that several commands share; an option belongs to one command, so each call creates a new one.</summary>
internal static class CommonOptions
{
    public static Option<string> Source() => new("--source", "-s")
    {
        Description = "Folder of the feed, with content/ and themes/",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        CustomParser = ParseExistingFolder,
    };

    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "Folder to write to [default: _site in the source folder]",
        HelpName = "DIR",
    };

    /// <summary>Returns the absolute path of the folder that <see cref="Output"/> names.</summary>
    public static string OutputFolder(string? output, string source) =>
        output is null ? Path.Combine(source, "_site") : Path.GetFullPath(output);

    public static Option<DateOnly?> Date(string description) => new("--date")
    {
        Description = $"{description} [default: SOURCE_DATE_EPOCH, else today]",
        HelpName = "YYYY-MM-DD",
        CustomParser = ParseDay,
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = ParseDay,
    };

    public static Option<Uri?> BaseUrl() => new("--base-url", "-b")
    {
        Description = "Override baseUrl of content/site.yaml",
        HelpName = "URL",
        CustomParser = result => Parse(result, "an absolute address such as https://lab.github.io/papers/", SiteSettings.ParseBaseUrl),
    };

    public static Option<string?> Theme() => new("--theme", "-t")
    {
        Description = "Override theme of content/site.yaml",
        HelpName = "NAME",
    };

    public static Option<int?> Count(string name, string description, int min, int max) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse<int?>(
            result,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= min && n <= max ? n : null),
    };

    public static Option<MailPeriod?> Period() => new("--period")
    {
        Description = "What is sent: each day's edition, or a week when it is over [default: day]",
        HelpName = "PERIOD",
        CustomParser = result => Parse<MailPeriod?>(result, "day or week", text => text switch
        {
            "day" => MailPeriod.Day,
            "week" => MailPeriod.Week,
            _ => null,
        }),
    };

    public static Option<Shard?> Shard() => new("--shard")
    {
        Description = "Build only shard K of N, for 'sitegen merge'",
        HelpName = "K/N",
        CustomParser = result => Parse(
            result,
            string.Create(
                CultureInfo.InvariantCulture,
                $"a shard and the number of shards, such as 2/4, up to {Catalog.Shard.MaxCount}/{Catalog.Shard.MaxCount}"),
            Catalog.Shard.Parse),
    };

    public static Option<bool> Drafts() => new("--drafts", "-D") { Description = "Include drafts" };

    public static Option<bool> Strict() => Flag("--strict", "Treat warnings as errors");

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static DateOnly? ParseDay(ArgumentResult result) =>
        Parse<DateOnly?>(result, "a day such as 2026-11-23", text => IsoDay.TryParse(text, out var day) ? day : null);

    private static T? Parse<T>(ArgumentResult result, string expected, Func<string, T?> read)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        var value = read(text);
        if (value is null)
            result.AddError($"{GetName(result)} is \"{text}\"; expected {expected}");
        return value;
    }

    private static string ParseExistingFolder(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : ".";
        var folder = Path.GetFullPath(text);
        if (!Directory.Exists(folder))
            result.AddError($"{GetName(result)} is \"{text}\"; there is no such folder");
        return folder;
    }

    /// <summary>Reports an empty name of a file, for example from an unset variable of a script.</summary>
    /// <param name="result">The argument.</param>
    public static void RequireNames(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{result.Argument.Name} is empty; name a file");
    }

    private static string GetName(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
}

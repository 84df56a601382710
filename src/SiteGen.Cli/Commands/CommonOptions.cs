using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Cli.Commands;

/// <summary>Options that several commands share; each call makes a new one, because an option belongs to one command.</summary>
internal static class CommonOptions
{
    public static Option<string> Source() => new("--source")
    {
        Description = "The folder that holds content/ and themes/.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        CustomParser = ExistingFolder,
    };

    public static Option<string?> Output() => new("--output")
    {
        Description = "The folder to write to; _site in the source folder by default.",
        HelpName = "DIR",
    };

    /// <summary>The absolute path of the folder that <see cref="Output"/> names.</summary>
    public static string OutputFolder(string? output, string source) =>
        output is null ? Path.Combine(source, "_site") : Path.GetFullPath(output);

    public static Option<DateOnly?> Date(string description) => new("--date")
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => Parse<DateOnly?>(result, "a day such as 2026-11-23", text =>
            IsoDay.TryParse(text, out var day) ? day : null),
    };

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "Replaces baseUrl of content/site.yaml.",
        HelpName = "URL",
        CustomParser = result => Parse(result, "an absolute address such as https://lab.github.io/papers/", SiteSettings.ReadBaseUrl),
    };

    public static Option<int?> Count(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse<int?>(
            result,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : null),
    };

    public static Option<Shard?> Shard() => new("--shard")
    {
        Description = "Make one of several parts of the site, for 'sitegen merge'.",
        HelpName = "K/N",
        CustomParser = result => Parse(
            result,
            string.Create(CultureInfo.InvariantCulture, $"a part and the number of parts, such as 2/4, up to {Catalog.Shard.MaxCount}/{Catalog.Shard.MaxCount}"),
            Catalog.Shard.Parse),
    };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    public static Option<bool> Drafts() => Flag("--drafts", "Publish drafts too.");

    private static T? Parse<T>(ArgumentResult result, string expected, Func<string, T?> read)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        var value = read(text);
        if (value is null)
            result.AddError($"{NameOf(result)} is \"{text}\"; expected {expected}");
        return value;
    }

    private static string ExistingFolder(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : ".";
        var folder = Path.GetFullPath(text);
        if (!Directory.Exists(folder))
            result.AddError($"{NameOf(result)} is \"{text}\"; there is no such folder");
        return folder;
    }

    private static string NameOf(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
}

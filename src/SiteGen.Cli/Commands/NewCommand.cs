using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Content;
using SiteGen.Scaffold;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen new</c>: writes a new feed, ready to push, or a new file into one.</summary>
public static class NewCommand
{
    /// <summary>Makes the command. It ends with 1 where the folder is not empty or cannot be written.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write to; new, or empty. One that is called 'paper' or 'topic' is ./paper or ./topic." };
        var command = new Command("new", "Write a new feed, ready to push; or a new paper or topic into a feed.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration));
        foreach (var file in (Command[])[CreatePaper(), CreateTopic()])
        {
            // The parser would take a folder before the name of the file's kind, and nobody would look at it.
            file.Validators.Add(result =>
            {
                if ((result.Parent as CommandResult)?.GetResult(folder) is { Tokens.Count: > 0 })
                    result.AddError($"'sitegen new {file.Name}' takes no folder; name the folder of your feed with --source");
            });
            command.Add(file);
        }

        return command;
    }

    private static Command CreatePaper()
    {
        var title = new Argument<string>("TITLE") { Description = "The paper's title, in quotes; mathematics between dollars." };
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("The day on which the paper enters the feed. Default: SOURCE_DATE_EPOCH, or today in editions.timeZone.");
        var topics = new Option<string[]>("--topic")
        {
            Description = "The slug of a topic of the paper; may stand several times. Default: what an import would propose.",
            HelpName = "SLUG",
        };
        var command = new Command("paper", "Write the file of a new paper, a draft, into content/papers: sitegen new paper \"The title\" --topic retrieval") { title, source, date, topics };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(source);
            var result = NewPaper.Write(folder, parsed.GetRequiredValue(title), parsed.GetValue(date), parsed.GetValue(topics) ?? []);
            return Say(result, folder, parsed.InvocationConfiguration);
        });
        return command;
    }

    private static Command CreateTopic()
    {
        var title = new Argument<string>("TITLE") { Description = "The topic's title, in quotes." };
        var source = CommonOptions.Source();
        var command = new Command("topic", "Write the file of a new topic into content/topics: sitegen new topic \"The title\"") { title, source };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(source);
            return Say(NewTopic.Write(folder, parsed.GetRequiredValue(title)), folder, parsed.InvocationConfiguration);
        });
        return command;
    }

    // The path as it can be opened from here.
    private static int Say(NewFileResult result, string source, InvocationConfiguration console)
    {
        if (result.Error is { } error)
            return new ConsoleReport(console.Output, console.Error).Failed(error);
        var file = Path.GetFullPath(Path.Combine(source, result.Path!));
        var near = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        console.Output.WriteLine(near.StartsWith("..", StringComparison.Ordinal) ? file : near);
        return CommandLine.Done;
    }

    private static int Run(string folder, InvocationConfiguration console)
    {
        var result = NewSite.Write(folder, BuildDay.Of(null, TimeZoneInfo.Utc), ProgramRelease.Current);
        if (result.Error is { } error)
            return new ConsoleReport(console.Output, console.Error).Failed(error);

        console.Output.WriteLine($"""
            A new feed is in {folder} ({result.Files.Count} files). Next:
            1. Name it in {Path.Combine(folder, "content", "site.yaml")}, and put a dump into {Path.Combine(folder, "content", "dumps")}.
            2. Look at it: sitegen serve --source {folder}
            3. Publish it: push it to GitHub and follow {Path.Combine(folder, "README.md")}.
            """.ReplaceLineEndings(console.Output.NewLine));
        return CommandLine.Done;
    }
}

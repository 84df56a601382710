using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Scaffold;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen new</c>: creates a feed, or a paper or topic in a feed.</summary>
public static class NewCommand
{
    /// <summary>Creates the command. It ends with 1 if the folder is not empty or cannot be written.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "New or empty folder for the feed; write ./paper if it is to be called 'paper'",
        };
        var command = new Command("new", "Create a feed, or a paper or topic in a feed") { folder };
        command.Aliases.Add("init");
        command.SetAction(parsed => CreateFeed(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration));
        foreach (var create in (Func<Command>[])[CreatePaperCommand, CreateTopicCommand])
        {
            var file = create();
            file.Options.Add(new HelpOption { Description = "Show help", Action = new FileHelp(create) });
            // The parser accepts a folder before the subcommand, which would then be ignored.
            file.Validators.Add(result =>
            {
                if ((result.Parent as CommandResult)?.GetResult(folder) is { Tokens.Count: > 0 })
                    result.AddError($"'sitegen new {file.Name}' takes no folder; name the folder of your feed with --source");
            });
            command.Add(file);
        }

        return command;
    }

    private static Command CreatePaperCommand()
    {
        var title = new Argument<string>("TITLE") { Description = "Title of the paper, in quotes; mathematics between dollars" };
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("Day on which the paper enters the feed");
        var topics = new Option<string[]>("--topic")
        {
            Description = "Slug of a topic; may be repeated [default: what an import would propose]",
            HelpName = "SLUG",
        };
        var command = new Command("paper", "Create a paper, a draft, in content/papers") { title, source, date, topics };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(source);
            var result = NewPaper.Write(folder, parsed.GetRequiredValue(title), parsed.GetValue(date), parsed.GetValue(topics) ?? []);
            return Report(result, folder, parsed.InvocationConfiguration);
        });
        return command;
    }

    private static Command CreateTopicCommand()
    {
        var title = new Argument<string>("TITLE") { Description = "Title of the topic, in quotes" };
        var source = CommonOptions.Source();
        var command = new Command("topic", "Create a topic in content/topics") { title, source };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(source);
            return Report(NewTopic.Write(folder, parsed.GetRequiredValue(title)), folder, parsed.InvocationConfiguration);
        });
        return command;
    }

    // Prints the path relative to the current folder, so that it can be pasted into a command.
    private static int Report(NewFileResult result, string source, InvocationConfiguration console)
    {
        if (result.Error is { } error)
            return new Reporter(console.Output, console.Error).Failure(error);
        var file = Path.GetFullPath(Path.Combine(source, result.Path!));
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        console.Output.WriteLine(relative.StartsWith("..", StringComparison.Ordinal) ? file : relative);
        return ExitCode.Success;
    }

    private static int CreateFeed(string folder, InvocationConfiguration console)
    {
        var result = NewSite.Write(folder, BuildDay.Resolve(null, TimeZoneInfo.Utc), ProgramRelease.Current);
        if (result.Error is { } error)
            return new Reporter(console.Output, console.Error).Failure(error);

        console.Output.WriteLine($"""
            A new feed is in {folder} ({result.Files.Count} files). Next:
            1. Name it in {Path.Combine(folder, "content", "site.yaml")}.
               Switch on a source in {Path.Combine(folder, "content", "sources")} and run: sitegen fetch --source {folder}
               Or put a dump into {Path.Combine(folder, "content", "dumps")}.
            2. Look at it: sitegen serve --source {folder} --open
            3. Publish it: push it to GitHub and follow {Path.Combine(folder, "README.md")}.
            """.ReplaceLineEndings(console.Output.NewLine));
        return ExitCode.Success;
    }

    // The standard help would show the folder of 'new' in the usage of 'new paper'.
    private sealed class FileHelp(Func<Command> create) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            var file = create();
            var root = new RootCommand { new Command("new") { file } };
            root.Options.OfType<HelpOption>().Single().Description = "Show help";
            return root.Parse(["new", file.Name, "--help"]).Invoke(parsed.InvocationConfiguration);
        }
    }
}

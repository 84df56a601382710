using System.CommandLine;
using SiteGen.Content;
using SiteGen.Scaffold;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen new</c>: writes a new feed, ready to push.</summary>
public static class NewCommand
{
    /// <summary>Makes the command. It ends with 1 where the folder is not empty or cannot be written.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write to; new, or empty." };
        var command = new Command("new", "Write a new feed, ready to push.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string folder, InvocationConfiguration console)
    {
        var result = NewSite.Write(folder, BuildDay.Of(null, TimeZoneInfo.Utc), ProgramRelease.Own);
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

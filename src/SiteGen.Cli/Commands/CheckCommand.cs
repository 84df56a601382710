using System.CommandLine;
using SiteGen.Build;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen check</c>: everything that a build would find, and every link inside the site; writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var strict = CommonOptions.Flag("--strict", "Warnings are errors.");
        var command = new Command("check", "Check content, theme, links and feeds; write nothing.") { source, strict };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(source)!);
            var options = new BuildOptions
            {
                Source = folder,
                Output = Path.Combine(folder, "_site"),
                Drafts = true,
                Strict = parsed.GetValue(strict),
                CheckOnly = true,
            };
            var console = new ConsoleReport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var report = console.WithProgress(progress => SiteBuilder.Build(options, progress, CancellationToken.None));
            console.Findings(report.Diagnostics);
            return console.CheckSummary(report);
        });
        return command;
    }
}

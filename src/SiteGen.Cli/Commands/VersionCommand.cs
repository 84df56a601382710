using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen version</c>: the same as <c>sitegen --version</c>.</summary>
internal static class VersionCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="root">The program.</param>
    public static Command Create(RootCommand root)
    {
        var command = new Command("version", "Show the version");
        command.SetAction(parsed => root.Parse("--version").Invoke(parsed.InvocationConfiguration));
        return command;
    }
}

using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen help</c>: shows the help of the program or of a command.</summary>
internal static class HelpCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="root">The program.</param>
    public static Command Create(RootCommand root)
    {
        var names = new Argument<string[]>("COMMAND") { Description = "Command to show the help of", Arity = ArgumentArity.ZeroOrMore };
        names.Validators.Add(result =>
        {
            if (FindUnknown(root, [.. result.Tokens.Select(t => t.Value)]) is { } message)
                result.AddError(message);
        });
        var command = new Command("help", "Show help for a command") { names };
        command.SetAction(parsed => root.Parse([.. parsed.GetRequiredValue(names), "--help"]).Invoke(parsed.InvocationConfiguration));
        return command;
    }

    private static string? FindUnknown(RootCommand root, IReadOnlyList<string> names)
    {
        var (command, fullName) = ((Command)root, "sitegen");
        foreach (var name in names)
        {
            if (command.Subcommands.FirstOrDefault(c => c.Name == name || c.Aliases.Contains(name)) is not { } next)
                return UsageErrors.ExplainCommand(fullName, command, name);
            (command, fullName) = (next, $"{fullName} {next.Name}");
        }

        return null;
    }
}

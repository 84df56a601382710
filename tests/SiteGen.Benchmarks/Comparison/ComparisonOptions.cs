using System.Globalization;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>The options of <c>compare</c>.</summary>
internal sealed record ComparisonOptions
{
    /// <summary>The usage line.</summary>
    public const string Usage = "compare N… [--program [NAME=]PATH]… [--runs R] [--without-related]";

    /// <summary>The sizes of the corpora.</summary>
    public required IReadOnlyList<int> Papers { get; init; }

    /// <summary>The programs to measure, each a <c>sitegen.dll</c> or a native file.</summary>
    public required IReadOnlyList<(string Name, string Path)> Programs { get; init; }

    /// <summary>The number of runs of each program.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>Whether "everything on" has no related papers, for programs that need too long to find them.</summary>
    public bool WithoutRelated { get; init; }

    /// <summary>Parses the command line.</summary>
    /// <param name="args">The arguments after the verb.</param>
    /// <exception cref="ArgumentException">An argument is wrong.</exception>
    public static ComparisonOptions Parse(IReadOnlyList<string> args)
    {
        var papers = new List<int>();
        var programs = new List<(string, string)>();
        var options = new ComparisonOptions { Papers = papers, Programs = programs };
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--program":
                    programs.Add(ParseProgram(GetValue(args, ++i)));
                    break;
                case "--runs":
                    options = options with { Runs = ParseNumber(GetValue(args, ++i)) };
                    break;
                case "--without-related":
                    options = options with { WithoutRelated = true };
                    break;
                default:
                    papers.Add(ParseNumber(args[i]));
                    break;
            }
        }

        if (papers.Count == 0)
            throw new ArgumentException("the number of papers is missing; " + Usage);
        if (programs.Count == 0)
            programs.Add(ParseProgram(Repository.File("src", "SiteGen.Cli", "bin", "Release", "net10.0", "sitegen.dll")));
        return options;
    }

    private static string GetValue(IReadOnlyList<string> args, int index) =>
        index < args.Count ? args[index] : throw new ArgumentException($"{args[^1]} needs a value; {Usage}");

    private static int ParseNumber(string text) =>
        int.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number
            : throw new ArgumentException($"'{text}' is not a positive number; {Usage}");

    private static (string Name, string Path) ParseProgram(string text)
    {
        var (name, path) = text.Split('=', 2) is [var given, var rest] ? (given, rest) : ("sitegen", text);
        return File.Exists(path)
            ? (name, Path.GetFullPath(path))
            : throw new ArgumentException($"{path} does not exist; build it with: dotnet build -c Release");
    }
}

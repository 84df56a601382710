using System.Globalization;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>What <c>compare</c> is asked to do.</summary>
internal sealed record ComparisonOptions
{
    /// <summary>How it is called.</summary>
    public const string Usage = "compare N… [--program [NAME=]PATH]… [--runs R] [--without-related]";

    /// <summary>The sizes of the corpora.</summary>
    public required IReadOnlyList<int> Papers { get; init; }

    /// <summary>The builds of <c>sitegen</c> to measure: a <c>sitegen.dll</c> or a native file each.</summary>
    public required IReadOnlyList<(string Name, string Path)> Programs { get; init; }

    /// <summary>How often each is measured.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>Leaves related papers out of "everything on": for a program that compares each paper with each.</summary>
    public bool WithoutRelated { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <param name="args">What follows the verb.</param>
    /// <exception cref="ArgumentException">It is wrong.</exception>
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
                    programs.Add(Program(Value(args, ++i)));
                    break;
                case "--runs":
                    options = options with { Runs = Number(Value(args, ++i)) };
                    break;
                case "--without-related":
                    options = options with { WithoutRelated = true };
                    break;
                default:
                    papers.Add(Number(args[i]));
                    break;
            }
        }

        if (papers.Count == 0)
            throw new ArgumentException("how many papers? " + Usage);
        if (programs.Count == 0)
            programs.Add(Program(Repository.File("src", "SiteGen.Cli", "bin", "Release", "net10.0", "sitegen.dll")));
        return options;
    }

    private static string Value(IReadOnlyList<string> args, int place) =>
        place < args.Count ? args[place] : throw new ArgumentException($"{args[^1]} lacks its value; {Usage}");

    private static int Number(string text) =>
        int.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"'{text}' is not a number above 0; {Usage}");

    private static (string Name, string Path) Program(string text)
    {
        var (name, path) = text.Split('=', 2) is [var given, var rest] ? (given, rest) : ("sitegen", text);
        return File.Exists(path)
            ? (name, Path.GetFullPath(path))
            : throw new ArgumentException($"there is no {path}; build it with: dotnet build -c Release");
    }
}

using System.Globalization;
using System.Text;
using SiteGen.Fuzz;
using SiteGen.Fuzz.Targets;

// dotnet run --project tests/SiteGen.Fuzz -c Release -- [TARGET…] [--inputs N] [--seed S] [--findings DIR]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (inputs, seed, folder, names) = (100_000L, 1UL, (string?)null, new List<string>());
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--inputs": inputs = long.Parse(args[++i], CultureInfo.InvariantCulture); break;
        case "--seed": seed = ulong.Parse(args[++i], CultureInfo.InvariantCulture); break;
        case "--findings": folder = args[++i]; break;
        default: names.Add(args[i]); break;
    }
}

var all = AllTargets.Create(RepositoryFiles.Find());
if (names.Find(name => all.All(t => t.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"there is no target '{unknown}'; the targets are: {string.Join(", ", all.Select(t => t.Name))}");
    return 2;
}

var faults = 0;
foreach (var target in all.Where(t => names.Count == 0 || names.Contains(t.Name)))
{
    var run = new FuzzRun(target, seed);
    var result = run.Run(inputs);
    Console.WriteLine($"{target.Name,-14} {result.Inputs,12:N0} inputs {result.Elapsed.TotalSeconds,8:F1} s {result.Inputs / result.Elapsed.TotalSeconds,10:N0}/s   slowest {result.Slowest.TotalMilliseconds,8:F1} ms (input {result.SlowestInput})   {result.Findings.Count} faults");
    foreach (var finding in result.Findings)
    {
        faults++;
        Console.WriteLine($"  input {finding.Input}: {finding.Fault.Split('\n')[0]}\n    {Escape(finding.Text)}");
        if (folder is null)
            continue;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{finding.Target}-{finding.Input}.txt"), finding.Text, new UTF8Encoding(false));
        File.WriteAllText(Path.Combine(folder, $"{finding.Target}-{finding.Input}.log"),
            $"seed {seed}, input {finding.Input}\n{Escape(finding.Text)}\n{finding.Fault}\n");
    }

    if (folder is not null && result.Slowest > TimeSpan.FromMilliseconds(100))
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{target.Name}-slowest-{result.SlowestInput}.txt"), run.CreateInput(result.SlowestInput),
            new UTF8Encoding(false));
    }
}

return faults == 0 ? 0 : 1;

// Formats a text as a C# literal, to copy into a test.
static string Escape(string text)
{
    var literal = new StringBuilder("\"");
    foreach (var c in text.Length <= 400 ? text : text[..400])
    {
        literal.Append(c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            >= ' ' and < '\x7f' => c.ToString(),
            _ => $"\\u{(int)c:x4}",
        });
    }

    return literal.Append('"').ToString();
}

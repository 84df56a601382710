using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>Collects the outputs of a site and reports those that cannot exist side by side.</summary>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class OutputCollector(DiagnosticBag diagnostics)
{
    private readonly List<OutputJob> _jobs = [];

    // By path, what each output is made from. The descriptor of a shard is reserved in whole sites too: whether a site can
    // be built must not depend on the number of shards.
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal) { [ShardDescriptor.FileName] = ShardPlan.Source };

    /// <summary>Adds outputs; reports a path that an earlier output has.</summary>
    /// <param name="jobs">The outputs.</param>
    public void Add(IEnumerable<OutputJob> jobs)
    {
        foreach (var job in jobs)
        {
            foreach (var output in job.Outputs)
            {
                if (!_sources.TryAdd(output.Path, output.Source))
                    Error(output.Source, $"makes '{output.Path}', which {_sources[output.Path]} makes too; rename one of the two");
            }

            _jobs.Add(job);
        }
    }

    /// <summary>Adds redirects; reports, and leaves out, one that would overwrite an earlier output.</summary>
    /// <param name="aliases">The redirects, each with the front matter that requests it.</param>
    public void AddAliases(IEnumerable<(Located<string> Alias, OutputJob Job)> aliases)
    {
        foreach (var (alias, job) in aliases)
        {
            var output = job.Outputs[0];
            if (_sources.TryAdd(output.Path, output.Source))
            {
                _jobs.Add(job);
                continue;
            }

            var message = $"the alias '{alias.Value}' leads to '{output.Path}', which {_sources[output.Path]} makes; take it out";
            diagnostics.Error(output.Source, alias.Position, message);
        }
    }

    /// <summary>Reports paths that are a file of one output and a folder of another.</summary>
    /// <returns>The jobs, in the order in which to run them.</returns>
    public IReadOnlyList<OutputJob> Finish()
    {
        var byPath = _sources.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (path, source) in _sources)
        {
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (byPath.TryGetValue(path.AsSpan(0, slash), out var file, out var fileSource))
                    Error(fileSource, $"makes the file '{file}', but {source} needs a folder of that name; rename one of the two");
            }
        }

        return [.. _jobs.OrderBy(job => job.Order)];
    }

    private void Error(string source, string message) => diagnostics.Error(source, SourcePosition.Start, message);
}

using System.Runtime.ExceptionServices;
using SiteGen.Check;

namespace SiteGen.Build;

/// <summary>
/// Makes all outputs, in parallel: each thread renders one at a time into its own buffer and compares it at once with
/// what stands in the output folder, so that no queue and no finished file waits in memory.
/// </summary>
/// <param name="threads">How many threads work at most.</param>
/// <param name="progress">Is told how many outputs are made; null for nobody.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class OutputWriter(int threads, IProgress<BuildProgress>? progress, CancellationToken cancellation)
{
    private int _done;

    /// <summary>Makes all outputs and stages those that differ; gives back how many did.</summary>
    /// <param name="jobs">The outputs, in the order in which to make them.</param>
    /// <param name="staging">Takes what differs.</param>
    public int Stage(IReadOnlyList<OutputJob> jobs, StagingFolder staging)
    {
        var written = 0;
        ForEach(jobs, () => new JobStager(staging), (stager, job) => Interlocked.Add(ref written, stager.Stage(job)));
        return written;
    }

    /// <summary>Makes all outputs and writes none, for what there is to find on the way; gives back how many there are.</summary>
    /// <param name="jobs">The outputs.</param>
    public int Discard(IReadOnlyList<OutputJob> jobs)
    {
        ForEach(jobs, () => new OutputBuffer(_ => { }), (buffer, job) =>
        {
            job.Write([.. Enumerable.Repeat(buffer, job.Outputs.Length)]);
            buffer.Clear();
        });
        return jobs.Count;
    }

    /// <summary>Makes all outputs, writes none, and has each checked; gives back how many there are.</summary>
    /// <param name="jobs">The outputs.</param>
    /// <param name="check">Looks at them.</param>
    public int Check(IReadOnlyList<OutputJob> jobs, RenderedCheck check)
    {
        ForEach(jobs, () => check, (_, job) =>
        {
            var outputs = job.Outputs;
            var buffers = new OutputBuffer[outputs.Length];
            for (var i = 0; i < buffers.Length; i++)
                buffers[i] = new OutputBuffer();
            job.Write(buffers);
            for (var i = 0; i < buffers.Length; i++)
                check.Read(outputs[i].Path, outputs[i].Source, buffers[i].Written);
        });
        check.Report();
        return jobs.Count;
    }

    private void ForEach<TState>(IReadOnlyList<OutputJob> jobs, Func<TState> state, Action<TState, OutputJob> make)
    {
        var next = -1;
        var workers = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, threads, workers, (_, loop) =>
            {
                var own = state();
                for (var i = Interlocked.Increment(ref next); i < jobs.Count && !loop.IsExceptional; i = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    make(own, jobs[i]);
                    progress?.Report(new BuildProgress("Render", Interlocked.Increment(ref _done), jobs.Count));
                }
            });
        }
        catch (AggregateException e)
        {
            // A full disk is met by all threads at once; one of them tells.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}

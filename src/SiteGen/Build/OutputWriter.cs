using System.Runtime.ExceptionServices;
using SiteGen.Check;

namespace SiteGen.Build;

/// <summary>
/// Runs jobs in parallel. Each thread renders one job at a time and compares it at once with the output folder, so that no
/// queue and no finished file waits in memory.
/// </summary>
/// <param name="threads">The maximum number of threads.</param>
/// <param name="progress">Progress callback; null for none.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class OutputWriter(int threads, IProgress<BuildProgress>? progress, CancellationToken cancellation)
{
    private int _done;

    /// <summary>Renders all outputs and stages those that differ; returns how many differ.</summary>
    /// <param name="jobs">The jobs, in the order in which to run them.</param>
    /// <param name="staging">Receives the outputs that differ.</param>
    /// <param name="weight">Receives the size of each output; null for none.</param>
    public int Stage(IReadOnlyList<OutputJob> jobs, StagingFolder staging, SiteWeight? weight = null)
    {
        var written = 0;
        ForEach(jobs, job => Interlocked.Add(ref written, StageJob(job, staging, weight)));
        return written;
    }

    /// <summary>Renders all outputs and discards them, for the diagnostics; returns the number of jobs.</summary>
    /// <param name="jobs">The jobs.</param>
    public int Discard(IReadOnlyList<OutputJob> jobs)
    {
        ForEach(jobs, job =>
        {
            using var sink = new OutputBuffer(_ => { });
            job.Write([.. Enumerable.Repeat(sink, job.Outputs.Length)]);
        });
        return jobs.Count;
    }

    /// <summary>Renders all outputs and has each checked; writes none, and returns the number of jobs.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="check">Checks the outputs.</param>
    public int Check(IReadOnlyList<OutputJob> jobs, RenderedCheck check)
    {
        ForEach(jobs, job =>
        {
            var buffers = new OutputBuffer[job.Outputs.Length];
            for (var i = 0; i < buffers.Length; i++)
                buffers[i] = new OutputBuffer();
            job.Write(buffers);
            for (var i = 0; i < buffers.Length; i++)
            {
                check.Read(job.Outputs[i].Path, job.Outputs[i].Source, buffers[i].Written);
                buffers[i].Dispose();
            }
        });
        check.Report();
        return jobs.Count;
    }

    private static int StageJob(OutputJob job, StagingFolder staging, SiteWeight? weight)
    {
        var files = new StagedFile?[job.Outputs.Length];
        var buffers = new OutputBuffer[files.Length];
        try
        {
            for (var i = 0; i < files.Length; i++)
            {
                var file = files[i] = staging.Begin(job.Outputs[i].Path);
                buffers[i] = new OutputBuffer(file.Append);
            }

            job.Write(buffers);
            var differing = 0;
            for (var i = 0; i < files.Length; i++)
            {
                buffers[i].Drain();
                differing += files[i]!.Finish() ? 1 : 0;
                weight?.Add(job.Outputs[i].Path, files[i]!.Length);
            }

            return differing;
        }
        finally
        {
            for (var i = 0; i < files.Length; i++)
            {
                files[i]?.Dispose();
                buffers[i]?.Dispose();
            }
        }
    }

    private void ForEach(IReadOnlyList<OutputJob> jobs, Action<OutputJob> run)
    {
        var next = -1;
        var workers = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, threads, workers, (_, loop) =>
            {
                for (var i = Interlocked.Increment(ref next); i < jobs.Count && !loop.IsExceptional; i = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    run(jobs[i]);
                    progress?.Report(new BuildProgress("Render", Interlocked.Increment(ref _done), jobs.Count));
                }
            });
        }
        catch (AggregateException e)
        {
            // All threads meet a full disk at once; one of them reports it.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}

namespace SiteGen.Build;

/// <summary>Overlaps a step of a build with the steps that follow it.</summary>
internal static class BackgroundWork
{
    /// <summary>Starts work on the thread pool, or runs it inline if only one thread may work.</summary>
    /// <param name="jobs">How many threads may work.</param>
    /// <param name="run">The work.</param>
    public static Task<T> Start<T>(int jobs, Func<T> run) => jobs == 1 ? Task.FromResult(run()) : Task.Run(run);

    /// <summary>Waits for the work and returns its result.</summary>
    /// <param name="work">The work.</param>
    /// <exception cref="IOException">The work threw this or any other exception.</exception>
    public static T WaitForResult<T>(this Task<T> work) => work.GetAwaiter().GetResult();
}

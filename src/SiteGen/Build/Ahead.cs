namespace SiteGen.Build;

/// <summary>Begins what is needed later, and is done beside what is done now.</summary>
internal static class Ahead
{
    /// <summary>Does work on a thread of its own; where only one may work, at once.</summary>
    /// <param name="jobs">How many threads work at most.</param>
    /// <param name="run">The work.</param>
    public static Task<T> Start<T>(int jobs, Func<T> run) => jobs == 1 ? Task.FromResult(run()) : Task.Run(run);

    /// <summary>The result, once it is there.</summary>
    /// <param name="work">The work.</param>
    /// <exception cref="IOException">The work ended with this or any other exception.</exception>
    public static T Result<T>(this Task<T> work) => work.GetAwaiter().GetResult();
}

namespace SiteGen.Build;

/// <summary>The duration of one step of a build.</summary>
/// <param name="Name">The step, as a verb and a noun.</param>
/// <param name="Elapsed">The time on the clock.</param>
/// <param name="Processor">The processor time of the process: with several threads, more than <paramref name="Elapsed"/>.</param>
/// <param name="Memory">The working set after the step, in bytes.</param>
/// <param name="Items">The number of papers, outputs or files that the step processed; null if it failed or does not count.</param>
public sealed record StepTiming(string Name, TimeSpan Elapsed, TimeSpan Processor, long Memory, int? Items);

namespace SiteGen.Build;

/// <summary>One step of a build.</summary>
/// <param name="Name">The step, as a verb and a noun.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Processor">How long processors worked meanwhile for this process: with several threads, more than <paramref name="Elapsed"/>.</param>
/// <param name="Memory">The working set after the step, in bytes: what the process holds of the machine's memory.</param>
/// <param name="Items">How many things the step went through: papers, outputs, files; null where it does not count, or failed.</param>
public sealed record StepTiming(string Name, TimeSpan Elapsed, TimeSpan Processor, long Memory, int? Items);

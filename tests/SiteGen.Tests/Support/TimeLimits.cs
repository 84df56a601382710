namespace SiteGen.Tests.Support;

/// <summary>
/// Tests that make the program work for as long as a limit of time lets it. They run when no others do: on a machine that
/// is busy with these, the limit would be met before the one that is meant.
/// </summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class TimeLimits;

namespace SiteGen.Tests.Support;

/// <summary>
/// Tests of limits that take seconds to reach. They run alone: on a busy machine, a time limit would be exceeded before the
/// limit under test.
/// </summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class TimeLimits;

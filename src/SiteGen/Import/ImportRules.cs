namespace SiteGen.Import;

/// <summary>The rules of one import.</summary>
/// <param name="Day">The day of the import.</param>
/// <param name="PerDay">The number of papers that the feed publishes a day, at least 1.</param>
/// <param name="Sources">The rules of the sources, by name.</param>
public sealed record ImportRules(DateOnly Day, int PerDay, IReadOnlyDictionary<string, SourceRule> Sources)
{
    /// <summary>The number of days after which a proposed paper expires.</summary>
    public const int DaysUntilExpiry = 14;

    /// <summary>Returns the rule of a source. Papers of a source that is not watched any more are only proposed.</summary>
    /// <param name="name">The name of the source; null for a proposed paper that a person wrote.</param>
    internal SourceRule GetRule(string? name) => name is not null && Sources.TryGetValue(name, out var rule) ? rule : SourceRule.Proposed;
}

/// <summary>What becomes of the papers of a source.</summary>
/// <param name="EntersQueue">Whether they enter the queue by themselves; otherwise they wait for a decision.</param>
/// <param name="Limit">The maximum number that enters the queue on the day of the import; null for no limit.</param>
public sealed record SourceRule(bool EntersQueue, int? Limit)
{
    /// <summary>Papers wait for a decision.</summary>
    public static SourceRule Proposed { get; } = new(EntersQueue: false, Limit: null);
}

namespace SiteGen.Check.External;

/// <summary>What became of a link to another site.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Detail">
/// The reason, as a predicate whose subject is the link ("is gone (404)"); the new address of a link that has moved; empty if
/// the outcome says everything.
/// </param>
internal sealed record LinkState(LinkOutcome Outcome, string Detail)
{
    /// <summary>A link that works.</summary>
    public static LinkState Good { get; } = new(LinkOutcome.Good, "");

    /// <summary>A link whose host is in no name server.</summary>
    public static LinkState UnknownHost { get; } = new(LinkOutcome.UnknownHost, "has an unknown host");

    /// <summary>A link whose host asks for a longer pause than a check waits.</summary>
    public static LinkState Postponed { get; } = new(LinkOutcome.Postponed, "");

    /// <summary>Returns what an unknown host means; other states are unchanged.</summary>
    /// <param name="isOnline">Whether any other host has answered.</param>
    public LinkState Judge(bool isOnline) => Outcome switch
    {
        LinkOutcome.UnknownHost when isOnline => this with { Outcome = LinkOutcome.Dead },
        LinkOutcome.UnknownHost => new LinkState(LinkOutcome.Unreachable, Detail + ", and no other host answers: you may not be online"),
        _ => this,
    };
}

namespace SiteGen.Check.External;

/// <summary>What became of a link to another site.</summary>
internal enum LinkOutcome
{
    /// <summary>It leads somewhere.</summary>
    Good,

    /// <summary>It leads somewhere, which has another address for good.</summary>
    Moved,

    /// <summary>It leads nowhere any more.</summary>
    Dead,

    /// <summary>There was no answer, or one that tells of trouble; may pass.</summary>
    Unreachable,

    /// <summary>Nobody knows its host: it leads nowhere any more, unless one is not online.</summary>
    UnknownHost,

    /// <summary>The host does not want to be asked, or not now.</summary>
    NotChecked,
}

/// <summary>What is known of a link to another site.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">The reason, as a part of a sentence; the new address of what has moved; empty for what is good.</param>
internal sealed record LinkState(LinkOutcome Outcome, string Detail)
{
    /// <summary>A link that leads somewhere.</summary>
    public static LinkState Good { get; } = new(LinkOutcome.Good, "");

    /// <summary>A link whose host nobody knows.</summary>
    public static LinkState UnknownHost { get; } = new(LinkOutcome.UnknownHost, "has a host that nobody knows");

    /// <summary>What it means that nobody knows a host; other states stay as they are.</summary>
    /// <param name="isOnline">Whether another host has answered.</param>
    public LinkState Judged(bool isOnline) => Outcome switch
    {
        LinkOutcome.UnknownHost when isOnline => this with { Outcome = LinkOutcome.Dead },
        LinkOutcome.UnknownHost => new LinkState(LinkOutcome.Unreachable, Detail + ", and no other host answers: you may not be online"),
        _ => this,
    };
}

namespace SiteGen.Check;

/// <summary>
/// The names of a check's own rules. They stand in settings, in scripts and in what <c>--json</c> writes, so a name is
/// never changed and never given to another rule.
/// </summary>
public static class CheckRules
{
    /// <summary>A link to a page or file of the site that it does not have. An error.</summary>
    public const string BrokenLink = "broken-link";

    /// <summary>A link to a place on a page (<c>#there</c>) that the page does not have. An error.</summary>
    public const string MissingAnchor = "missing-anchor";

    /// <summary>A link from what is published to a draft, or to a paper that waits for its day.</summary>
    public const string UnpublishedLink = "unpublished-link";

    /// <summary>A feed, a list of feeds or a sitemap that breaks a rule of its format.</summary>
    public const string FeedRule = "feed-rule";

    /// <summary>An output that is not XML or JSON, though its name says so. An error.</summary>
    public const string NotWellFormed = "not-well-formed";

    /// <summary>Two papers, topics or pages with one title.</summary>
    public const string DuplicateTitle = "duplicate-title";

    /// <summary>Two papers with one arXiv identifier or DOI.</summary>
    public const string DuplicateIdentifier = "duplicate-identifier";

    /// <summary>Two papers with nearly the same abstract or title.</summary>
    public const string NearDuplicate = "near-duplicate";

    /// <summary>An image without a text for those who do not see it.</summary>
    public const string ImageWithoutText = "image-without-text";

    /// <summary>A paper that no topic lists.</summary>
    public const string PaperWithoutTopic = "paper-without-topic";

    /// <summary>A topic that lists no paper.</summary>
    public const string TopicWithoutPapers = "topic-without-papers";

    /// <summary>A date that is too far ahead to be meant.</summary>
    public const string FarFutureDate = "far-future-date";

    /// <summary>A link to another site that does not lead anywhere any more.</summary>
    public const string DeadLink = "dead-link";

    /// <summary>A link to another site that has moved for good.</summary>
    public const string Moved = "moved";

    /// <summary>A link to another site that did not answer, or answered that something is wrong with it.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>A link to another site that refuses programs, or asked for a longer pause than a check waits.</summary>
    public const string NotChecked = "not-checked";

    /// <summary>A name in <c>check.ignore</c> that is none of these.</summary>
    public const string UnknownRule = "unknown-rule";

    /// <summary>The rules that report warnings, which the settings can suppress.</summary>
    public static IReadOnlyList<string> Suppressible { get; } =
    [
        DeadLink, DuplicateIdentifier, DuplicateTitle, FarFutureDate, FeedRule, ImageWithoutText, Moved, NearDuplicate, NotChecked,
        PaperWithoutTopic, TopicWithoutPapers, Unreachable, UnpublishedLink,
    ];
}

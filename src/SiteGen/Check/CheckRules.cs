namespace SiteGen.Check;

/// <summary>
/// The names of the rules of <c>check</c>. Settings, scripts and the output of <c>--json</c> contain them, so a name never
/// changes and is never reused for another rule.
/// </summary>
public static class CheckRules
{
    /// <summary>A link to a page or file that the site does not have. An error.</summary>
    public const string BrokenLink = "broken-link";

    /// <summary>A link to a fragment (<c>#there</c>) that the page does not have. An error.</summary>
    public const string MissingAnchor = "missing-anchor";

    /// <summary>A link from a published text to a draft, or to a paper that is held back.</summary>
    public const string UnpublishedLink = "unpublished-link";

    /// <summary>A feed, an OPML file or a sitemap that violates its format.</summary>
    public const string FeedRule = "feed-rule";

    /// <summary>An output that is not the XML or JSON that its name promises. An error.</summary>
    public const string NotWellFormed = "not-well-formed";

    /// <summary>Two papers, topics or pages with one title.</summary>
    public const string DuplicateTitle = "duplicate-title";

    /// <summary>Two papers with one arXiv identifier or DOI.</summary>
    public const string DuplicateIdentifier = "duplicate-identifier";

    /// <summary>Two papers with nearly the same abstract or title.</summary>
    public const string NearDuplicate = "near-duplicate";

    /// <summary>An image without an alternative text.</summary>
    public const string ImageWithoutText = "image-without-text";

    /// <summary>A paper without a topic.</summary>
    public const string PaperWithoutTopic = "paper-without-topic";

    /// <summary>A topic without papers.</summary>
    public const string TopicWithoutPapers = "topic-without-papers";

    /// <summary>A date so far ahead that it must be a typo.</summary>
    public const string FarFutureDate = "far-future-date";

    /// <summary>A link to a page of another site that is gone.</summary>
    public const string DeadLink = "dead-link";

    /// <summary>A link to a page of another site that has moved permanently.</summary>
    public const string Moved = "moved";

    /// <summary>A link to another site that does not answer, or answers with an error that may pass.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>A link to another site that does not answer programs, or asks for a longer pause than a check waits.</summary>
    public const string NotChecked = "not-checked";

    /// <summary>A name in <c>check.ignore</c> that is not one of these rules.</summary>
    public const string UnknownRule = "unknown-rule";

    /// <summary>The rules that report warnings, which the settings can suppress.</summary>
    public static IReadOnlyList<string> Suppressible { get; } =
    [
        DeadLink, DuplicateIdentifier, DuplicateTitle, FarFutureDate, FeedRule, ImageWithoutText, Moved, NearDuplicate, NotChecked,
        PaperWithoutTopic, TopicWithoutPapers, Unreachable, UnpublishedLink,
    ];
}

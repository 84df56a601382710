namespace SiteGen.Mail.Sending;

/// <summary>How messages are sent.</summary>
public sealed record SendOptions
{
    /// <summary>The number of recipients of a batch, unless the user says otherwise.</summary>
    public const int DefaultBatchSize = 50;

    /// <summary>The pause between two batches in seconds, unless the user says otherwise.</summary>
    public const int DefaultPauseSeconds = 10;

    /// <summary>The settings of the environment.</summary>
    public required MailSettings Settings { get; init; }

    /// <summary>The number of recipients of a batch: one push of marks and one connection.</summary>
    public int BatchSize { get; init; } = DefaultBatchSize;

    /// <summary>The pause between two batches.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(DefaultPauseSeconds);
}

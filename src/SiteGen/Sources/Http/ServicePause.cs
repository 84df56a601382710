using System.Globalization;
using System.Net.Http.Headers;

namespace SiteGen.Sources.Http;

/// <summary>Reads from the headers of a response how long a service wants to be left alone.</summary>
internal static class ServicePause
{
    /// <summary>The longest pause that a run waits out.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromMinutes(5);

    // The value of a pause that is too long for a time span.
    private static readonly TimeSpan VeryLong = TimeSpan.FromDays(3650);

    /// <summary>Returns the pause after a failure: <c>Retry-After</c>, or after 429 what <c>RateLimit</c> says (Hugging Face).</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The time, because <c>Retry-After</c> may be one.</param>
    public static TimeSpan? FindAfterFailure(ServiceResponse response, DateTimeOffset now) =>
        ParseRetryAfter(response.FindHeader("Retry-After"), now)
            ?? (response.Status == 429 ? ParseRateLimit(response.FindHeader("RateLimit")) : null);

    /// <summary>Returns the pause that a service asks for with <c>Backoff</c> although it answers (Zotero).</summary>
    /// <param name="response">The response.</param>
    public static TimeSpan? FindBackoff(ServiceResponse response) => ParseSeconds(response.FindHeader("Backoff"));

    /// <summary>Parses seconds or an HTTP date.</summary>
    /// <param name="text">The value of <c>Retry-After</c>.</param>
    /// <param name="now">The time.</param>
    public static TimeSpan? ParseRetryAfter(string? text, DateTimeOffset now)
    {
        if (ParseSeconds(text) is { } seconds)
            return seconds;
        if (!RetryConditionHeaderValue.TryParse(text, out var value) || value.Date is not { } date)
            return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    /// <summary>Parses <c>"api";r=0;t=187</c>: the longest <c>t</c> of the policies of which no requests are left.</summary>
    /// <param name="text">The value of <c>RateLimit</c>.</param>
    public static TimeSpan? ParseRateLimit(string? text)
    {
        TimeSpan? longest = null;
        foreach (var policy in (text ?? "").Split(','))
        {
            var parameters = policy.Split(';', StringSplitOptions.TrimEntries);
            var time = ParseSeconds(Array.Find(parameters, p => p.StartsWith("t=", StringComparison.Ordinal))?[2..]);
            if (time is not null && parameters.Contains("r=0") && (longest is null || time > longest))
                longest = time;
        }

        return longest;
    }

    private static TimeSpan? ParseSeconds(string? text)
    {
        if (text is null || text.Trim() is not { Length: > 0 } digits || digits.Any(c => !char.IsAsciiDigit(c)))
            return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && TimeSpan.FromSeconds(seconds) is var time && time < VeryLong ? time : VeryLong;
    }
}

using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Fetching;

/// <summary>What a source answered, for the explanation of a paper.</summary>
/// <param name="Source">The source.</param>
/// <param name="Since">The first day of the window.</param>
/// <param name="Records">The papers of the window.</param>
/// <param name="Selection">The rules that were applied to them; null if the source failed.</param>
/// <param name="Failure">Why the source could not be asked; null if it answered.</param>
internal sealed record SourceAnswer(
    PaperSource Source, DateOnly Since, IReadOnlyList<PaperRecord> Records, RecordSelection? Selection, string? Failure);

/// <summary>Explains why a paper came or did not: for each source whether it had the paper, and what the rules said.</summary>
/// <param name="options">The options of the fetch.</param>
/// <param name="client">The client.</param>
internal sealed class Explainer(FetchOptions options, ServiceClient client)
{
    /// <summary>Explains one paper.</summary>
    /// <param name="id">Its arXiv identifier or DOI.</param>
    /// <param name="answers">What the sources have answered.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<IReadOnlyList<string>> ExplainAsync(
        string id, IReadOnlyList<SourceAnswer> answers, CancellationToken cancellation)
    {
        var arxiv = ArxivId.ParseIdOrAddress(id);
        var doi = arxiv is null ? Doi.Parse(id) : null;
        if (arxiv is null && doi is null)
            return [$"\"{VisibleText.SanitizeAndShorten(id)}\" is neither an arXiv identifier nor a DOI"];
        List<string> lines = [.. ExplainLog(arxiv, doi)];
        var record = answers.SelectMany(a => a.Records).FirstOrDefault(r => IsPaper(r, arxiv, doi))
            ?? await LookUpAsync(arxiv, answers, cancellation).ConfigureAwait(false);
        foreach (var answer in answers)
            lines.Add($"{answer.Source.Name}: {Explain(answer, arxiv, doi, record)}");
        return lines;
    }

    private static string Explain(SourceAnswer answer, string? arxiv, string? doi, PaperRecord? other)
    {
        if (answer.Failure is { } failure)
            return $"could not be asked: {failure}";
        var window = string.Create(CultureInfo.InvariantCulture, $"its answer since {answer.Since:yyyy-MM-dd}");
        var record = answer.Records.FirstOrDefault(r => IsPaper(r, arxiv, doi));
        if (record is null)
        {
            return $"not in {window}, {Count(answer.Records.Count)}; "
                + (other is null ? "nothing else is known of it" : $"with it, {ExplainMatch(answer.Source, other)}");
        }

        if (!answer.Selection!.IsYoung(record))
            return $"in {window}, but as an old paper whose record was changed; {ExplainMatch(answer.Source, record)}";
        return $"in {window}; {ExplainMatch(answer.Source, record)}";
    }

    private static string ExplainMatch(PaperSource source, PaperRecord record)
    {
        var match = new SourceMatcher(source).Match(record);
        if (match is null)
            return $"the query does not match \"{VisibleText.SanitizeAndShorten(record.Title)}\"";
        return match.Words.Count == 0 ? "it matches, because the source takes all" : $"it matches: {string.Join(", ", match.Words)}";
    }

    private IEnumerable<string> ExplainLog(string? arxiv, string? doi)
    {
        var key = arxiv is not null ? "arxiv:" + arxiv : "doi:" + doi;
        var logged = ImportLog.Read(options.Source, new DiagnosticBag()).Papers
            .FirstOrDefault(p => p.Ids.Contains(key, StringComparer.OrdinalIgnoreCase));
        if (logged is null)
        {
            yield return "the import has not met it";
            yield break;
        }

        var from = logged.From is null ? "by hand" : $"from {logged.From}";
        var day = logged.Day is { } d ? string.Create(CultureInfo.InvariantCulture, $" on {d:yyyy-MM-dd}") : "";
        yield return $"the import has met it as '{logged.Slug}', {from}: {Describe(logged.Outcome)}{day}";
    }

    private async Task<PaperRecord?> LookUpAsync(string? arxiv, IReadOnlyList<SourceAnswer> answers, CancellationToken cancellation)
    {
        if (arxiv is null || answers.FirstOrDefault(a => a.Source.Kind is SourceKind.Arxiv or SourceKind.HuggingFace) is not { } answer)
            return null;
        try
        {
            // The gap of a source is for its own service.
            var gap = answer.Source.Kind is SourceKind.Arxiv || answer.Source.Address is not null ? answer.Source.Gap : null;
            var lookup = new ArxivLookup(client, answer.Source.Address, gap);
            return (await lookup.FindAsync([arxiv], cancellation).ConfigureAwait(false)).GetValueOrDefault(arxiv);
        }
        catch (ServiceException)
        {
            return null;
        }
    }

    private static bool IsPaper(PaperRecord record, string? arxiv, string? doi) =>
        (arxiv is not null && record.Arxiv == arxiv)
        || (doi is not null && string.Equals(record.Doi, doi, StringComparison.OrdinalIgnoreCase));

    private static string Count(int papers) => string.Create(CultureInfo.InvariantCulture, $"which has {papers} papers");

    private static string Describe(Outcome? outcome) => outcome switch
    {
        Outcome.Proposed => "proposed",
        Outcome.Auto => "taken into the feed by the source's rule",
        Outcome.Passed => "passed over by the curator",
        Outcome.Expired => "expired without a decision",
        Outcome.Duplicate => "known under another slug",
        _ => "kept by the curator",
    };
}

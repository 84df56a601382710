using SiteGen.Sources.Doors.Arxiv;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Asks arXiv for the new and changed papers of some categories: through OAI-PMH, or if that fails the RSS feed, or if that
/// fails too the API. The RSS feed has only the last announcement, so for a longer window the API is asked as well.
/// </summary>
internal sealed class ArxivDoor : IDoor
{
    // Two days of overlap and one between two runs: the last announcement is all that is new.
    private const int MaxDaysOfFeed = 3;

    /// <inheritdoc/>
    public async Task<DoorAnswer> FetchAsync(DoorRequest request, CancellationToken cancellation)
    {
        var run = new Run(request, new ArxivService(request.Client, request.Source.Address, request.Source.Gap));
        foreach (var category in request.Source.Categories)
            await run.AskAsync(category, cancellation).ConfigureAwait(false);
        return run.CreateAnswer();
    }

    private sealed class Run(DoorRequest request, ArxivService service)
    {
        private readonly ArxivHarvest _harvest = new();
        private readonly List<string> _notes = [];
        private readonly List<ServiceException> _failures = [];
        private int _answered;
        private bool _isDated;

        public async Task AskAsync(string category, CancellationToken cancellation)
        {
            // Asks from yesterday at the latest, because an empty answer for today is cached until midnight.
            var yesterday = request.Today.AddDays(-1);
            var from = request.Since < yesterday ? request.Since : yesterday;
            try
            {
                await new OaiList(service).AskAsync(category, from, _harvest, cancellation).ConfigureAwait(false);
                _isDated = true;
                _answered++;
            }
            catch (ServiceException e) when (e.Failure == ServiceFailure.BudgetSpent)
            {
                _failures.Add(e);
            }
            catch (ServiceException e)
            {
                await AskFeedAsync(category, e, cancellation).ConfigureAwait(false);
            }
        }

        public DoorAnswer CreateAnswer()
        {
            if (_answered == 0 && _failures.Count > 0)
                throw _failures[0];
            if (_harvest.LeftOut > 0)
                _notes.Add(FormattableString.Invariant($"entries without a valid identifier or title, left out: {_harvest.LeftOut}"));
            return new DoorAnswer
            {
                Records = _harvest.Records,
                Newest = _harvest.Newest,
                Batch = _isDated ? _harvest.FindBatch(request.State?.Newest, request.Since) ?? request.State?.Batch : null,
                Notes = _notes,
                Failure = _failures.Count == 0
                    ? null
                    : string.Join("; ", _failures.Select(e => e.Message).Distinct(StringComparer.Ordinal)),
            };
        }

        private async Task AskFeedAsync(string category, ServiceException reason, CancellationToken cancellation)
        {
            try
            {
                if (!await new RssFeed(service).AskAsync(category, _harvest, cancellation).ConfigureAwait(false))
                {
                    _failures.Add(new ServiceException(
                        $"arXiv has no category \"{category}\"; change it in {request.Source.Path}", ServiceFailure.Refused, 400));
                    return;
                }
            }
            catch (ServiceException e)
            {
                await AskSearchAsync(category, $"{reason.Message}, and {e.Message}", cancellation).ConfigureAwait(false);
                return;
            }

            _answered++;
            if (request.Since >= request.Today.AddDays(-MaxDaysOfFeed))
                _notes.Add($"{category}: {reason.Message}; the RSS feed stood in");
            else
                await AskSearchAsync(category, $"{reason.Message}; the RSS feed has only the last announcement", cancellation)
                    .ConfigureAwait(false);
        }

        private async Task AskSearchAsync(string category, string reason, CancellationToken cancellation)
        {
            try
            {
                await new AtomSearch(service).AskAsync(category, request, _harvest, cancellation).ConfigureAwait(false);
                _answered++;
                _notes.Add($"{category}: {reason}; the API stood in");
            }
            catch (ServiceException e)
            {
                _failures.Add(new ServiceException($"{category}: {reason}, and {e.Message}", e.Failure, e.Status, e));
            }
        }
    }
}

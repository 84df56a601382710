using System.Globalization;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors.HuggingFace;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Asks Hugging Face for its daily papers, whose lists fill until the evening, and arXiv for their metadata. A paper that arXiv
/// does not give waits for two days, and then comes with the metadata of Hugging Face.
/// </summary>
internal sealed class HuggingFaceDoor : IDoor
{
    private const int MinDays = 4;

    private const int MaxDays = 14;

    private static readonly TimeSpan Wait = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    public async Task<DoorAnswer> FetchAsync(DoorRequest request, CancellationToken cancellation)
    {
        var run = new Run(request);
        foreach (var day in ListDays(request))
        {
            if (!await run.AskAsync(day, cancellation).ConfigureAwait(false))
                break;
        }

        return await run.CreateAnswerAsync(cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<DateOnly> ListDays(DoorRequest request)
    {
        var first = Math.Clamp(request.Since.DayNumber, request.Today.DayNumber - (MaxDays - 1), request.Today.DayNumber - (MinDays - 1));
        return Enumerable.Range(first, request.Today.DayNumber - first + 1)
            .Select(DateOnly.FromDayNumber)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    private sealed class Run(DoorRequest request)
    {
        private readonly DailyList _list = new(request.Client, request.Source.Address, request.Source.Gap);
        private readonly Dictionary<string, DailyEntry> _entries = new(StringComparer.Ordinal);
        private readonly List<string> _notes = [];
        private ServiceException? _failure;
        private DateOnly? _batch;
        private int _answered;
        private int _leftOut;

        /// <summary>Asks for a day; returns whether to go on.</summary>
        public async Task<bool> AskAsync(DateOnly day, CancellationToken cancellation)
        {
            try
            {
                if (await _list.AskAsync(day, cancellation).ConfigureAwait(false) is { } page)
                    Add(day, page);
                else
                    _notes.Add(string.Create(CultureInfo.InvariantCulture, $"Hugging Face has no list of {day:yyyy-MM-dd}"));
                return true;
            }
            catch (ServiceException e)
            {
                _failure = e;
                return false;
            }
        }

        public async Task<DoorAnswer> CreateAnswerAsync(CancellationToken cancellation)
        {
            if (_answered == 0)
                throw _failure ?? new ServiceException("huggingface refused every day", ServiceFailure.Refused, 400);
            var found = await FindInArxivAsync(cancellation).ConfigureAwait(false);
            var records = new List<PaperRecord>();
            var waiting = 0;
            foreach (var entry in _entries.Values)
            {
                var arxiv = found.GetValueOrDefault(entry.Id);
                if (arxiv is null && request.Now - entry.Featured < Wait)
                    waiting++;
                else if (entry.ToRecord(arxiv) is { } record)
                    records.Add(record);
                else
                    _leftOut++;
            }

            AddNote("papers that wait for their abstract from arXiv", waiting);
            AddNote("entries without a valid identifier or title, left out", _leftOut);
            return new DoorAnswer
            {
                Records = records,
                Batch = _batch ?? request.State?.Batch,
                Notes = _notes,
                Failure = _failure?.Message,
            };
        }

        private void Add(DateOnly day, DailyPage page)
        {
            _answered++;
            _leftOut += page.LeftOut;
            if (page.Entries.Count > 0)
                _batch = day;
            // A paper that was featured twice comes once, with the number of upvotes that it has now.
            foreach (var entry in page.Entries)
                _entries[entry.Id] = _entries.TryGetValue(entry.Id, out var first) ? entry with { Featured = first.Featured } : entry;
        }

        private async Task<IReadOnlyDictionary<string, PaperRecord>> FindInArxivAsync(CancellationToken cancellation)
        {
            try
            {
                // The gap of the source is one for Hugging Face, unless an address replaces both services.
                var gap = request.Source.Address is null ? null : request.Source.Gap;
                return await new ArxivLookup(request.Client, request.Source.Address, gap)
                    .FindAsync([.. _entries.Keys], cancellation).ConfigureAwait(false);
            }
            catch (ServiceException e)
            {
                _notes.Add($"the abstracts did not come: {e.Message}");
                return new Dictionary<string, PaperRecord>(StringComparer.Ordinal);
            }
        }

        private void AddNote(string what, int count)
        {
            if (count > 0)
                _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {count}"));
        }
    }
}

namespace SiteGen.Build;

/// <summary>Makes outputs and stages those that differ from what stands. One thread at a time; its memory is used again.</summary>
/// <param name="staging">Takes what differs.</param>
internal sealed class JobStager(StagingFolder staging)
{
    // More outputs than this has only the job of all citations, whose buffers together are big.
    private const int KeptPlaces = 4;

    private readonly StandingFiles _standing = StagingFolder.Tools();
    private readonly List<Place> _places = [];

    /// <summary>Makes the outputs of a job; gives back how many differ.</summary>
    /// <param name="job">The job.</param>
    public int Stage(OutputJob job)
    {
        var outputs = job.Outputs;
        while (_places.Count < outputs.Length)
            _places.Add(new Place());
        var buffers = new OutputBuffer[outputs.Length];
        try
        {
            for (var i = 0; i < buffers.Length; i++)
            {
                _places[i].Begin(staging.Begin(outputs[i].Path, _standing));
                buffers[i] = _places[i].Buffer;
            }

            job.Write(buffers);
            var differing = 0;
            for (var i = 0; i < buffers.Length; i++)
                differing += _places[i].Finish() ? 1 : 0;
            return differing;
        }
        finally
        {
            for (var i = 0; i < buffers.Length; i++)
                _places[i].End();
            if (_places.Count > KeptPlaces)
                _places.RemoveRange(KeptPlaces, _places.Count - KeptPlaces);
        }
    }

    /// <summary>A buffer and the file that it fills at the moment.</summary>
    private sealed class Place
    {
        private StagedFile? _file;

        public Place() => Buffer = new OutputBuffer(bytes => _file!.Append(bytes.Span));

        public OutputBuffer Buffer { get; }

        public void Begin(StagedFile file)
        {
            Buffer.Clear();
            _file = file;
        }

        public bool Finish()
        {
            Buffer.Drain();
            return _file!.Finish();
        }

        public void End()
        {
            _file?.Dispose();
            _file = null;
        }
    }
}

namespace SiteGen.Sources.Doors;

/// <summary>To be written.</summary>
internal sealed class ZoteroDoor : IDoor
{
    /// <inheritdoc/>
    public Task<DoorAnswer> FetchAsync(DoorRequest request, CancellationToken cancellation) => throw new NotImplementedException();
}

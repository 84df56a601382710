using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>A paper of an import with all that its entries say of its identity.</summary>
/// <param name="identity">The identity of its first entry.</param>
/// <param name="paper">Its first entry.</param>
internal sealed class IdentifiedEntry(PaperIdentity identity, ImportedPaper paper) : IIdentified
{
    /// <inheritdoc/>
    public PaperIdentity Identity { get; private set; } = identity;

    /// <summary>What its entries say together.</summary>
    public ImportedPaper Paper { get; private set; } = paper;

    /// <summary>Adds another entry.</summary>
    /// <param name="other">The entry's identity.</param>
    /// <param name="joined">What all entries say together.</param>
    public void Add(PaperIdentity other, ImportedPaper joined) => (Identity, Paper) = (Identity.With(other), joined);
}

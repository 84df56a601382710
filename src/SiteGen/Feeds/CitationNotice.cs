using System.Buffers;
using SiteGen.Catalog;
using SiteGen.Localization;

namespace SiteGen.Feeds;

/// <summary>
/// Writes a file in the place of a citation list that is too long or was given up. BibTeX ignores text outside of entries, and RIS
/// what precedes the first <c>TY</c>, so both have a line that says where the papers are. CSL-JSON has no comments: its list is empty.
/// </summary>
/// <param name="urls">Makes site paths absolute.</param>
/// <param name="strings">The words of the site's language.</param>
public sealed class CitationNotice(SiteUrls urls, StringTable strings)
{
    /// <summary>Writes the file.</summary>
    /// <param name="sitePath">The site path of the file, whose extension is its format.</param>
    /// <param name="text">Why the list is not here, as a sentence.</param>
    /// <param name="output">Receives the bytes.</param>
    public void Write(string sitePath, string text, IBufferWriter<byte> output)
    {
        if (sitePath.EndsWith(".json", StringComparison.Ordinal))
        {
            output.Write("[]\n"u8);
            return;
        }

        var isBibtex = sitePath.EndsWith(".bib", StringComparison.Ordinal);
        // BibTeX looks for entries in comments too.
        var all = PublicUrl.FromSitePath(isBibtex ? FeedPaths.Bibtex : FeedPaths.Ris, urls);
        var line = FeedText.ToSingleLine($"{text} {strings.Format("titled", strings.Format("feeds.all"), all)}").Replace('@', ' ');
        output.Append(isBibtex ? "% " : "").Append(line).Append(isBibtex ? "\n" : "\r\n");
    }
}

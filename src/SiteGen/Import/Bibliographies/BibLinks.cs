using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;
using SiteGen.Text;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads the links of an entry, under the names that <c>links</c> in front matter uses.</summary>
internal static partial class BibLinks
{
    private const int MaxAddresses = 10;
    private const int MaxQuotedLength = 200;

    /// <summary>The fields that hold addresses and the link that each becomes, in the order of the links.</summary>
    private static readonly (string Field, string Link)[] Names =
    [
        ("code", "code"), ("github", "code"), ("repository", "code"), ("url", "page"), ("pdf", "pdf"),
        ("project", "project"), ("website", "project"), ("homepage", "project"), ("data", "data"), ("dataset", "data"),
        ("demo", "demo"), ("video", "video"), ("slides", "slides"), ("poster", "poster"), ("blog", "blog"),
        ("supp", "supplement"), ("supplement", "supplement"), ("supplementary", "supplement"),
    ];

    /// <summary>
    /// Reads the links, from their fields and from the addresses in <c>howpublished</c> and <c>note</c>. An address in
    /// <c>url</c> or <c>pdf</c> that only repeats an identifier (arxiv.org, doi.org) is left out.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diagnostics">Receives a warning for each value that is not an address and for each mapped mirror.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(BibEntry entry, FileDiagnostics diagnostics)
    {
        List<KeyValuePair<string, string>> links = [];
        foreach (var (name, link) in Names)
        {
            if (entry.FindField(name) is { } field && ReadAddress(field, diagnostics) is { } address)
                Add(links, name is "url" or "pdf", link, address);
        }

        foreach (var name in (ReadOnlySpan<string>)["howpublished", "note"])
        {
            if (entry.FindField(name) is not { } field)
                continue;
            foreach (var address in FindAddresses(field, diagnostics))
                Add(links, mayRepeatId: true, "page", address);
        }

        return links;
    }

    private static void Add(List<KeyValuePair<string, string>> links, bool mayRepeatId, string link, string address)
    {
        if (mayRepeatId && IdentifierSite().IsMatch(address))
            return;
        var repository = CodeLink.NormalizeRepository(address);
        var target = link == "page" && repository is not null ? "code" : link;
        if (links.All(l => l.Key != target))
            links.Add(new(target, target == "code" ? repository ?? address : address));
    }

    private static IEnumerable<string> FindAddresses(BibField field, FileDiagnostics diagnostics) =>
        TexProse.ToMarkdown(BibText.Fold(TexMarkup.ToTex(field.Value))).Addresses
            .Take(MaxAddresses)
            .Where(WebAddress.IsValid)
            .Select(address => AddressReport.Map(address, field.Position, diagnostics))
            .Where(WebAddress.IsValid);

    /// <summary>Reads an address. Of several, the first one that is no identifier counts; a line break within one is removed.</summary>
    private static string? ReadAddress(BibField field, FileDiagnostics diagnostics)
    {
        var text = BibText.ToAddress(field.Value);
        var all = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(StartsAsAddress).Take(MaxAddresses).ToList();
        var chosen = all.Count > 1
            ? all.Find(a => !IdentifierSite().IsMatch(a)) ?? all[0]
            : text.Replace(" ", "", StringComparison.Ordinal);
        if (BareHost().IsMatch(chosen))
            chosen = "https://" + chosen;
        if (WebAddress.IsValid(chosen)
            && AddressReport.Map(chosen, field.Position, diagnostics) is var address && WebAddress.IsValid(address))
            return address;
        var quoted = BibText.Quote(text, MaxQuotedLength);
        diagnostics.Warning(field.Position, $"the {field.Name} '{quoted}' is not an http or https address; it was left out");
        return null;
    }

    private static bool StartsAsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^https?://(?:(?:(?:www|export|dx)\.)?(?:arxiv\.org|doi\.org)|doi\.(?:[a-z0-9-]+\.)+[a-z]+)/", Options)]
    private static partial Regex IdentifierSite();

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*$", Options)]
    private static partial Regex BareHost();
}

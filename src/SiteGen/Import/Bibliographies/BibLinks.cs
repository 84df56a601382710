using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads the links of an entry, under the names that <c>links</c> in front matter uses.</summary>
internal static partial class BibLinks
{
    /// <summary>The fields that hold addresses and the link that each becomes, in the order of the links.</summary>
    private static readonly (string Field, string Link)[] Names =
    [
        ("code", "code"), ("github", "code"), ("repository", "code"), ("url", "page"), ("pdf", "pdf"),
        ("project", "project"), ("website", "project"), ("homepage", "project"), ("data", "data"), ("dataset", "data"),
        ("demo", "demo"), ("video", "video"), ("slides", "slides"), ("poster", "poster"), ("blog", "blog"),
        ("supp", "supplement"), ("supplement", "supplement"), ("supplementary", "supplement"),
    ];

    /// <summary>
    /// Reads the links. An address in <c>url</c> or <c>pdf</c> that only repeats an identifier (arxiv.org, doi.org) is left
    /// out.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diagnostics">Receives a warning for each value that is not an address and for each mapped mirror.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(BibEntry entry, FileDiagnostics diagnostics)
    {
        List<KeyValuePair<string, string>> links = [];
        foreach (var (name, link) in Names)
        {
            if (entry.FindField(name) is not { } field || ReadAddress(field, diagnostics) is not { } address)
                continue;
            if (name is "url" or "pdf" && IdentifierSite().IsMatch(address))
                continue;
            var repository = CodeLink.NormalizeRepository(address);
            var target = name == "url" && repository is not null ? "code" : link;
            if (links.All(l => l.Key != target))
                links.Add(new(target, target == "code" ? repository ?? address : address));
        }

        return links;
    }

    private static string? ReadAddress(BibField field, FileDiagnostics diagnostics)
    {
        var text = BibText.ToAddress(field.Value);
        if (BareHost().IsMatch(text))
            text = "https://" + text;
        if (WebAddress.IsValid(text)
            && AddressReport.Map(text, field.Position, diagnostics) is var address && WebAddress.IsValid(address))
            return address;
        diagnostics.Warning(field.Position, $"the {field.Name} '{text}' is not an http or https address; it was left out");
        return null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^https?://(?:(?:www|export|dx)\.)?(?:arxiv\.org|doi\.org)/", Options)]
    private static partial Regex IdentifierSite();

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*$", Options)]
    private static partial Regex BareHost();
}

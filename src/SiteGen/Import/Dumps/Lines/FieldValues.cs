using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;
using SiteGen.Text;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>Reads the values of the labelled lines of one paper.</summary>
internal static partial class FieldValues
{
    private const int MaxVenueLength = 200;

    /// <summary>Returns the authors.</summary>
    /// <param name="fields">The fields of the paper.</param>
    public static NameList ReadAuthors(IReadOnlyList<FieldLine> fields) =>
        fields.FirstOrDefault(field => field.Name == FieldName.Authors) is { } authors
            ? NameList.Parse(authors.Value)
            : new NameList([], IsCut: false);

    /// <summary>Returns the arXiv identifier: its own field, an address, or a citation.</summary>
    /// <param name="fields">The fields of the paper.</param>
    public static string? FindArxiv(IReadOnlyList<FieldLine> fields) => fields
        .Where(field => field.Name is FieldName.Arxiv or FieldName.Link or FieldName.Doi)
        .SelectMany(field => field.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (field.Name,
            Word: word)))
        .Select(part => PaperAddress.Parse(part.Word)?.Arxiv ?? (part.Name == FieldName.Doi
            ? ToAddress(part.Word)?.Arxiv
            : ArxivId.Parse(part.Word.TrimEnd(',', '.', ';', ')'))))
        .FirstOrDefault(id => id is not null);

    /// <summary>Returns the DOI: its own field, or an address.</summary>
    /// <param name="fields">The fields of the paper.</param>
    public static string? FindDoi(IReadOnlyList<FieldLine> fields) => fields
        .Where(field => field.Name is FieldName.Doi or FieldName.Link)
        .SelectMany(field => field.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (field.Name,
            Word: word)))
        .Select(part => part.Name == FieldName.Doi ? ToAddress(part.Word)?.Doi : PaperAddress.Parse(part.Word)?.Doi)
        .FirstOrDefault(doi => doi is not null);

    /// <summary>Returns the date: a day, a month or a year.</summary>
    /// <param name="fields">The fields of the paper.</param>
    public static PartialDate? FindDate(IReadOnlyList<FieldLine> fields)
    {
        foreach (var field in fields.Where(field => field.Name == FieldName.Date))
        {
            if ((ListingDate.Parse(field.Value) ?? ListingDate.Find(field.Value)) is { } day)
                return day;
            if (PartialDate.TryParse(field.Value.Trim(), out var date))
                return date;
        }

        return null;
    }

    /// <summary>Returns where the paper was published: its own field, or what a comment says about it.</summary>
    /// <param name="fields">The fields of the paper.</param>
    public static string? FindVenue(IReadOnlyList<FieldLine> fields)
    {
        foreach (var field in fields.Where(field => field.Name == FieldName.Venue && field.Value.Length > 0))
        {
            if (ToVenue(field.Value) is { } venue && ArxivId.Find(venue) is null)
                return venue;
        }

        return fields.Where(field => field.Name == FieldName.Comments)
            .Select(field => Accepted().Match(field.Value))
            .Where(match => match.Success)
            .Select(match => ToVenue(match.Groups["venue"].Value))
            .FirstOrDefault(venue => venue is not null);
    }

    /// <summary>Returns the addresses of code and pages, from their own fields and from the comments.</summary>
    /// <param name="fields">The fields of the paper.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadLinks(IReadOnlyList<FieldLine> fields)
    {
        List<KeyValuePair<string, string>> links = [];
        foreach (var field in fields.Where(field => field.Name is FieldName.Link or FieldName.Comments))
        {
            foreach (Match match in LabelledAddress().Matches(field.Value))
            {
                var address = match.Groups["address"].Value.TrimEnd('.', ',', ';', ':', '}');
                var label = field.Name == FieldName.Link && match.Index == 0 ? field.Label : match.Groups["label"].Value.Trim();
                if (PaperAddress.Parse(address) is null && WebAddress.IsValid(address) && FindLinkName(label, address) is { } name)
                    links.Add(new(name, address));
            }
        }

        return [.. links.DistinctBy(link => link.Key)];
    }

    private static string? FindLinkName(string label, string address)
    {
        if (CodeLink.NormalizeRepository(address) is not null)
            return "code";
        // The last words before an address name it: "10 pages. Project page: https://…".
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(2, words.Length); count > 0; count--)
        {
            if (LinkLabel.FindName(string.Join(' ', words[^count..])) is { } name)
                return name == LinkLabel.Paper ? "page" : name;
        }

        return null;
    }

    private static PaperAddress? ToAddress(string word)
    {
        var text = word.TrimEnd(',', ';', '.');
        return PaperAddress.Parse(text) ?? (Doi.Parse(text) is { } doi ? PaperAddress.FromDoi(doi) : null);
    }

    private static string? ToVenue(string text)
    {
        var venue = TexProse.ToPlain(text).Trim().TrimEnd('.', ',', ';').Trim();
        return venue.Length is > 1 and <= MaxVenueLength && venue.Any(char.IsLetter) ? venue : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<label>(?:[\w-]{1,30}\s+){0,2}(?:[\w-]{1,30})?)\s*(?:\b(?:is"
        + @"|are)\s+)?(?:available\s+)?(?:at\s+)?[:：]?\s*(?<address>https?://[^\s,;()<>]+)", Options)]
    private static partial Regex LabelledAddress();

    // "Accepted at NeurIPS 2024; 12 pages": a year tells that the name of the meeting is whole.
    [GeneratedRegex(@"(?:^|[;,.(]\s*)(?:accepted(?:\s+(?:as|for)\s+[^.;,()]{1,40}?)?|to appear|to be published|published|appeared"
        + @"|presented|camera[- ]ready)"
        + @"\s+(?:at|in|to|by|for)\s+(?:the\s+)?(?<venue>[^.;,()]{2,80}?\b(?:19|20)[0-9]{2}(?:\s*\([^()]{1,40}\))?(?:\s+(?:workshop"
        + @"|findings|main)[^.;,()]{0,60})?)"
        + @"(?=\s*(?:[.;,)]|$))", Options)]
    private static partial Regex Accepted();
}

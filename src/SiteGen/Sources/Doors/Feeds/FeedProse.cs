using System.Text.RegularExpressions;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>What the description of an entry says.</summary>
/// <param name="Abstract">The abstract; empty unless it is plainly one.</param>
/// <param name="Date">A date that is only in the description; null if there is none.</param>
/// <param name="Authors">Authors that are only in the description; null if there are none.</param>
internal sealed partial record FeedProse(string Abstract, string? Date, string? Authors)
{
    // Nature and Science give a sentence or the number of the issue.
    private const int MinAbstract = 200;

    private static readonly Dictionary<string, string> Greek =
        ("alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ eta=η theta=θ kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ sigma=σ tau=τ "
            + "phi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Pi=Π Sigma=Σ Phi=Φ Psi=Ψ Omega=Ω degrees=° micro=µ").Split(' ')
        .Select(row => row.Split('='))
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Reads the descriptions and contents of an entry.</summary>
    /// <param name="texts">The texts with markup; untrusted.</param>
    public static FeedProse Read(IReadOnlyList<string> texts)
    {
        var prose = new FeedProse("", null, null);
        foreach (var text in texts)
        {
            var found = Read(text);
            prose = new FeedProse(
                found.Abstract.Length > prose.Abstract.Length ? found.Abstract : prose.Abstract,
                prose.Date ?? found.Date,
                prose.Authors ?? found.Authors);
        }

        return prose;
    }

    /// <summary>Replaces the names of letters in braces, which bioRxiv writes for Greek ones.</summary>
    /// <param name="text">The text.</param>
    public static string ReplaceGreekNames(string text) => text.Contains('{', StringComparison.Ordinal)
        ? GreekName().Replace(text, match => Greek.GetValueOrDefault(match.Groups["name"].Value, match.Value))
        : text;

    private static FeedProse Read(string text)
    {
        var kept = new List<string>();
        string? date = null;
        string? authors = null;
        foreach (var paragraph in MarkupText.ToParagraphs(ReplaceGreekNames(text)))
        {
            if (Nature().IsMatch(paragraph))
                return new FeedProse("", date, authors);
            if (Field().Match(paragraph) is { Success: true } field)
                (date, authors) = AddField(field, date, authors);
            else if (kept.Count == 0 && Byline().IsMatch(paragraph))
                authors ??= paragraph;
            else if (Clean(paragraph) is { Length: > 0 } clean)
                kept.Add(clean);
        }

        var prose = DoorText.Join(kept, DoorText.MaxAbstract);
        var isAbstract = prose.Length >= MinAbstract && !Cut().IsMatch(prose) && !RunTogether().IsMatch(prose);
        return new FeedProse(isAbstract ? prose : "", date, authors);
    }

    private static (string? Date, string? Authors) AddField(Match field, string? date, string? authors)
    {
        var value = field.Groups["value"].Value;
        return field.Groups["name"].Value.ToLowerInvariant() switch
        {
            "publication date" => (date ?? value, authors),
            "author(s)" => (date, authors ?? value),
            _ => (date, authors),
        };
    }

    private static string Clean(string paragraph) =>
        Heading().Replace(Announcement().Replace(Issue().Replace(paragraph, ""), ""), "").Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\{(?<name>[A-Za-z]{2,8})\}", RegexOptions.CultureInvariant)]
    private static partial Regex GreekName();

    [GeneratedRegex(@"^(?<name>publication date|source|author\(s\)|doi):\s*(?<value>.*)$", Options)]
    private static partial Regex Field();

    [GeneratedRegex(@"^by\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^.{2,100}?,\s+published online:\s+.{4,30};", Options)]
    private static partial Regex Nature();

    [GeneratedRegex(@"^.{2,150}?,\s+volume\s+[^,]{1,20},\s+issue\s+[^,]{1,20},(?:\s+pages?\s+[^,]{1,40},)?"
        + @"\s+\w{3,12}(?:\s+[0-9]{1,2},)?\s+[0-9]{4}\.?", Options)]
    private static partial Regex Issue();

    [GeneratedRegex(@"^arxiv:\S{5,30}\s+announce\s+type:\s+\S+\s+abstract:\s*", Options)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^(?:abstract|summary)(?:[:.]\s*|\s*$)|^abstract\s+(?=\p{Lu})", Options)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:\.\.\.|…|\[…\])$", Options)]
    private static partial Regex Cut();

    [GeneratedRegex(@"^(?:Significance|Abstract)\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex RunTogether();
}

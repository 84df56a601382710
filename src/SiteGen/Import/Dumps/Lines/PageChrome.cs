using System.Text.RegularExpressions;
using SiteGen.Import.Addresses;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>
/// Recognises what the page around a listing leaves in a dump: labels of menus and buttons, counts, dates, bullets. The
/// labels are those of huggingface.co/papers. Only a whole line is compared, so that a title may begin like a label.
/// </summary>
internal static partial class PageChrome
{
    private const int MaxLength = 120;

    private static readonly HashSet<string> Labels = new(
        [
            "Daily Papers", "Daily Papers - Hugging Face", "Papers", "Trending Papers", "Trending", "by", "AK",
            "and the research community", "Daily", "Weekly", "Monthly", "Hugging Face", "Hugging Face's logo", "Models",
            "Datasets", "Spaces", "Buckets", "Posts", "Community", "Docs", "Documentation", "Enterprise", "Pricing",
            "Solutions", "Inference Providers", "Log In", "Login", "Log out", "Sign In", "Sign Up", "new", "New",
            "Subscribe", "Get trending papers in your email inbox!",
            "Get trending papers in your email inbox once a day!", "Upvote", "Upvotes", "View all", "View All",
            "View Collection", "View arXiv page", "View PDF", "Add to collection", "Previous", "Next", "Prev", "Back",
            "Submitted by", "Published on", "Share", "Search", "Menu", "Skip to content", "Toggle theme",
            "System theme", "Company", "TOS", "Terms", "Terms of Service", "Privacy", "Privacy Policy", "About", "Jobs",
            "Careers", "Website", "Contact", "Blog", "Learn", "Forum", "Company © Hugging Face", "© Hugging Face",
            "Abstract", "Comments", "Authors", "Load more", "Show more", "Show less", "Read more", "GitHub", "arXiv", "arXiv page", "PDF",
            "View blog", "Resources", "Bookmark", "Like", "Likes", "Explore", "Communities", "Trending research", "Quick links",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether a line belongs to the page and not to a paper.</summary>
    /// <param name="line">The line without the white space around it.</param>
    public static bool IsChrome(string line) =>
        (line.Length <= MaxLength && (Labels.Contains(Marks().Replace(line, "")) || Shape().IsMatch(line))) || IsPageAddress(line);

    /// <summary>Returns whether a line is an address on the site of the listing, but not that of a paper.</summary>
    /// <param name="line">The line without the white space around it.</param>
    public static bool IsPageAddress(string line) => PageAddress().IsMatch(MirrorMap.Map(line));

    /// <summary>
    /// Returns the number of characters of the labels that are joined to a title (<c>SubscribeBold but Cautious</c>: 9). A
    /// label counts only if a title can begin directly after it.
    /// </summary>
    /// <param name="line">A line that follows chrome.</param>
    public static int MeasureGluedLabels(string line)
    {
        var length = 0;
        while (Glued().Match(line, length) is { Success: true } label)
            length += label.Length;
        return length;
    }

    /// <summary>Returns whether a line is the number of authors (<c>· 4 authors</c>) at the end of an entry.</summary>
    /// <param name="line">The line without the white space around it.</param>
    public static bool IsNumberOfAuthors(string line) => line.Length <= MaxLength && NumberOfAuthors().IsMatch(line);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:[*+-]\s+|#{1,6}\s+)|(?<=.)\s*[:·]$", Options)]
    private static partial Regex Marks();

    // Counts and upvotes; separators; authors and comments; pages; days and weeks; ages; copyright; the title of the page.
    [GeneratedRegex(@"^(?:(?:\[[ x-]?\]|upvote|▲|△|\^)?\s*(?:[+]?[0-9][0-9.,]*[km]?|-)"
        + @"|[·•|‹›«»<>()\[\]{}…–—*+~=#/,.-]{1,3}|-{4,}|={4,}|\*{4,}"
        + @"|(?:[*+·•-]\s*)?(?:\[\s*)?[0-9][0-9.,]*\s*[km]?\s+(?:authors?|comments?|upvotes?|likes?|stars?(?:\s*/\s*hour)?|views?)\]?"
        + @"|submitted by\s+\S+|(?:#[\p{L}\p{N}_-]+\s*)+"
        + @"|(?:(?:cs|math|stat|eess|econ|q-bio|q-fin|physics|astro-ph|cond-mat|nlin)\.[a-z-]{2,17}[\s,;]*)+"
        + @"|page\s+[0-9]+(?:\s+of\s+[0-9]+)?|(?:[0-9]+\s+)+…?\s*[0-9]*\s*next"
        + @"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,?\s+)?"
        + @"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s+[0-9]{1,2}(?:,?\s+[0-9]{4})?"
        + @"|week\s+[0-9]+(?:,?\s+[0-9]{4})?"
        + @"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago"
        + @"|(?:©|\(c\)).{0,60}|title:\s+""?daily papers.*|daily papers\b.{0,3}hugging face)$", Options)]
    private static partial Regex Shape();

    // A title begins with anything but a small letter, a space and the marks that follow a word, or with a name such as iCaRL,
    // w2dynamics or d-wave. "Subscribe" may be followed by any letter, because only "subscriber" and its like continue it to
    // another word.
    [GeneratedRegex(@"\G(?:Subscribe(?!rs?(?!\w)|[ds](?![\w-]))(?=\p{Ll})"
        + @"|(?:Get trending papers in your email inbox(?: once a day)?!|and the research community"
        + @"|Daily Papers|Subscribe|Log In|Sign Up|View all|Upvote)"
        + @"(?=[^\p{Ll}\s.,:;!?)\]}…'’/|·•–—-]|\p{Ll}{1,8}[\p{Lu}\p{Nd}]|(?!rs?-)\p{Ll}{1,2}-))", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^https?://(?:www\.)?(?:huggingface\.co|hf\.co)"
        + @"(?:/(?:(?:papers|login|join|docs|settings)[/?]\S*|[^/\s]*))?$", Options)]
    private static partial Regex PageAddress();

    [GeneratedRegex(@"^[^\p{L}\p{N}]*[0-9][0-9,]*\s+authors?$", Options)]
    private static partial Regex NumberOfAuthors();
}

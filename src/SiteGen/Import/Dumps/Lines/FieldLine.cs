using System.Text.RegularExpressions;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>A line that begins with a known label and a colon: <c>Authors: Ann Able, Bob Baker</c>.</summary>
/// <param name="Name">What the label names.</param>
/// <param name="Label">The label as it is written.</param>
/// <param name="Value">The text after the colon; may be empty.</param>
/// <param name="ValueStart">The index of the value in the line.</param>
internal sealed partial record FieldLine(FieldName Name, string Label, string Value, int ValueStart)
{
    private static readonly Dictionary<string, FieldName> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = FieldName.Title,
        ["author"] = FieldName.Authors,
        ["authors"] = FieldName.Authors,
        ["author(s)"] = FieldName.Authors,
        ["abstract"] = FieldName.Abstract,
        ["summary"] = FieldName.Abstract,
        ["comment"] = FieldName.Comments,
        ["comments"] = FieldName.Comments,
        ["note"] = FieldName.Comments,
        ["notes"] = FieldName.Comments,
        ["subject"] = FieldName.Subjects,
        ["subjects"] = FieldName.Subjects,
        ["subj-class"] = FieldName.Subjects,
        ["category"] = FieldName.Subjects,
        ["categories"] = FieldName.Subjects,
        ["primary category"] = FieldName.Subjects,
        ["keywords"] = FieldName.Subjects,
        ["key words"] = FieldName.Subjects,
        ["tags"] = FieldName.Subjects,
        ["msc-class"] = FieldName.Subjects,
        ["msc classes"] = FieldName.Subjects,
        ["acm-class"] = FieldName.Subjects,
        ["acm classes"] = FieldName.Subjects,
        ["journal-ref"] = FieldName.Venue,
        ["journal ref"] = FieldName.Venue,
        ["journal reference"] = FieldName.Venue,
        ["journal"] = FieldName.Venue,
        ["venue"] = FieldName.Venue,
        ["conference"] = FieldName.Venue,
        ["published in"] = FieldName.Venue,
        ["doi"] = FieldName.Doi,
        ["related doi"] = FieldName.Doi,
        ["arxiv"] = FieldName.Arxiv,
        ["arxiv id"] = FieldName.Arxiv,
        ["arxivid"] = FieldName.Arxiv,
        ["paper"] = FieldName.Arxiv,
        ["id"] = FieldName.Arxiv,
        ["identifier"] = FieldName.Arxiv,
        ["cite as"] = FieldName.Arxiv,
        ["date"] = FieldName.Date,
        ["date (v1)"] = FieldName.Date,
        ["published"] = FieldName.Date,
        ["published on"] = FieldName.Date,
        ["publication date"] = FieldName.Date,
        ["submitted"] = FieldName.Date,
        ["submitted on"] = FieldName.Date,
        ["year"] = FieldName.Date,
        ["link"] = FieldName.Link,
        ["links"] = FieldName.Link,
        ["url"] = FieldName.Link,
        ["pdf"] = FieldName.Link,
        ["address"] = FieldName.Link,
        ["code"] = FieldName.Link,
        ["source code"] = FieldName.Link,
        ["github"] = FieldName.Link,
        ["repository"] = FieldName.Link,
        ["project"] = FieldName.Link,
        ["project page"] = FieldName.Link,
        ["website"] = FieldName.Link,
        ["homepage"] = FieldName.Link,
        ["demo"] = FieldName.Link,
        ["video"] = FieldName.Link,
        ["slides"] = FieldName.Link,
        ["data"] = FieldName.Link,
        ["dataset"] = FieldName.Link,
        ["blog"] = FieldName.Link,
        ["date (revised)"] = FieldName.Other,
        ["updated"] = FieldName.Other,
        ["last updated"] = FieldName.Other,
        ["report-no"] = FieldName.Other,
        ["report number"] = FieldName.Other,
        ["license"] = FieldName.Other,
        ["proxy"] = FieldName.Other,
        ["from"] = FieldName.Other,
        ["score"] = FieldName.Other,
        ["type"] = FieldName.Other,
        ["source"] = FieldName.Other,
        ["affiliation"] = FieldName.Other,
        ["affiliations"] = FieldName.Other,
        ["citations"] = FieldName.Other,
        ["upvotes"] = FieldName.Other,
        ["stars"] = FieldName.Other,
        ["标题"] = FieldName.Title,
        ["作者"] = FieldName.Authors,
        ["摘要"] = FieldName.Abstract,
        ["分类"] = FieldName.Subjects,
        ["类别"] = FieldName.Subjects,
        ["日期"] = FieldName.Date,
        ["发布日期"] = FieldName.Date,
        ["链接"] = FieldName.Link,
        ["代码"] = FieldName.Link,
    };

    /// <summary>Parses a line.</summary>
    /// <param name="text">The line without the white space around it.</param>
    /// <returns>The field; null if the line does not begin with a known label.</returns>
    public static FieldLine? Parse(string text)
    {
        if (Start().Match(text) is not { Success: true } match)
            return null;
        var label = match.Groups["label"].Value;
        return Names.TryGetValue(label, out var name) || (IsRevision(label) && (name = FieldName.Other) == FieldName.Other)
            ? new FieldLine(name, label, text[match.Length..], match.Length)
            : null;
    }

    /// <summary>
    /// Returns whether the field is one even among titles and abstracts without labels: its value is of the kind that the
    /// label promises. A title may begin with <c>Data: …</c>, and an abstract with <c>Keywords: …</c>.
    /// </summary>
    public bool IsCertain => Name switch
    {
        FieldName.Authors => NameList.IsNames(Value),
        FieldName.Doi => Content.Identifiers.Doi.Parse(Value) is not null,
        FieldName.Arxiv => Content.Identifiers.ArxivId.Parse(Value.Split(' ')[0]) is not null,
        FieldName.Date => ListingDate.Parse(Value) is not null,
        FieldName.Comments => Label.Equals("comments", StringComparison.OrdinalIgnoreCase),
        FieldName.Subjects => ArxivCategories().IsMatch(Value),
        FieldName.Other => Value.Length <= MaxOtherLength && (OtherValue().IsMatch(Value) || ListingDate.Parse(Value) is not null),
        FieldName.Venue => Label.StartsWith("journal", StringComparison.OrdinalIgnoreCase) && Label.Length > "journal".Length,
        _ => false,
    };

    private const int MaxOtherLength = 40;

    private static bool IsRevision(string label) => label.StartsWith("date (revised", StringComparison.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?<label>\p{L}[\p{L}() .0-9-]{1,24}?)\s*[:：]\s*", Options)]
    private static partial Regex Start();

    // "cs.CL; cs.AI", or "Computation and Language (cs.CL)".
    [GeneratedRegex(@"^(?:[\w&;,. -]{1,80}\()?(?:[a-z-]{2,8}\.[a-z-]{2,17}|astro-ph|cond-mat|gr-qc|hep-[a-z]{2,3}|math-ph|nucl-[a-z]{2}"
        + @"|quant-ph)\)?(?:[,; ]|$)", Options)]
    private static partial Regex ArxivCategories();

    [GeneratedRegex(@"^(?:[0-9.,/ %km-]+|(?:new|cross|replace)[\w-]*)$", Options)]
    private static partial Regex OtherValue();
}

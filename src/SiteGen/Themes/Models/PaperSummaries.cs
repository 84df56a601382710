using System.Collections.Concurrent;
using System.Text;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>
/// The first lines of the papers' abstracts, as lists show them. A summary is computed when it is first read, unless the
/// paper's page, which has the abstract as plain text already, has added it before. Safe to use from several threads.
/// </summary>
internal sealed class PaperSummaries
{
    private const int MaxLength = 280;

    // By slug. As UTF-8, which takes half the memory of a string.
    private readonly ConcurrentDictionary<string, byte[]> _summaries = new(StringComparer.Ordinal);

    /// <summary>Returns a paper's summary as plain text.</summary>
    /// <param name="paper">The paper.</param>
    public string Get(Paper paper) => Encoding.UTF8.GetString(
        _summaries.GetOrAdd(paper.Slug, static (_, paper) => Summarize(MarkdownRenderer.PlainText(paper.Abstract)), paper));

    /// <summary>Adds a paper's summary, so that the abstract is not parsed again for it.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="plainAbstract">Its whole abstract as plain text.</param>
    public void Add(Paper paper, string plainAbstract) => _summaries.TryAdd(paper.Slug, Summarize(plainAbstract));

    private static byte[] Summarize(string plainAbstract) => Encoding.UTF8.GetBytes(MarkdownRenderer.Summary(plainAbstract, MaxLength));
}

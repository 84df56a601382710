using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>
/// Collects the warnings about one dump. Of each kind only the first are reported one by one, so that a file of an unknown form
/// does not bury the messages of others; the rest are counted.
/// </summary>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class DumpWarnings(FileDiagnostics diagnostics)
{
    /// <summary>The maximum number of warnings of one kind that are reported one by one.</summary>
    private const int MaxShown = 10;

    private const int MaxQuoteLength = 60;

    private readonly Dictionary<Kind, List<(SourcePosition Position, string Message)>> _warnings = [];

    private enum Kind
    {
        Skipped,
        WithoutAbstract,
        Repeated,
        Address,
        Snippet,
        AuthorsCut,
    }

    /// <summary>Reports a line that belongs to no paper.</summary>
    /// <param name="line">The line.</param>
    public void AddSkipped(DumpLine line) => Add(Kind.Skipped, line.Position,
        $"skipped: '{Shorten(line.Text)}' is not a title with an abstract after it, part of an abstract, or a known label of the page");

    /// <summary>Reports a paper without an abstract.</summary>
    /// <param name="position">The position of its title.</param>
    /// <param name="title">Its title.</param>
    public void AddWithoutAbstract(SourcePosition position, string title) =>
        Add(Kind.WithoutAbstract, position, $"'{title}' has no abstract; add one to its file after the import");

    /// <summary>Reports a paper that the dump has twice.</summary>
    /// <param name="position">The position of the second title.</param>
    /// <param name="title">The second title.</param>
    /// <param name="firstLine">The line of the first title.</param>
    public void AddRepeated(SourcePosition position, string title, int firstLine) =>
        Add(Kind.Repeated, position, $"'{title}' is the paper of line {firstLine} again; it was merged into it");

    /// <summary>Reports something about an address.</summary>
    /// <param name="position">The position of the address.</param>
    /// <param name="message">What is doubtful and what to do.</param>
    public void AddAddress(SourcePosition position, string message) => Add(Kind.Address, position, message);

    /// <summary>Reports a paper whose abstract is cut off in the listing.</summary>
    /// <param name="position">The position of its title.</param>
    /// <param name="title">Its title.</param>
    public void AddSnippet(SourcePosition position, string title) =>
        Add(Kind.Snippet, position, $"the listing cuts off the abstract of '{title}'; complete it in its file after the import");

    /// <summary>Reports a paper whose list of authors is cut off in the listing.</summary>
    /// <param name="position">The position of its title.</param>
    /// <param name="title">Its title.</param>
    public void AddAuthorsCut(SourcePosition position, string title) =>
        Add(Kind.AuthorsCut, position, $"the listing cuts off the authors of '{title}'; complete them in its file after the import");

    /// <summary>Reports what was collected.</summary>
    public void Report()
    {
        foreach (var (kind, warnings) in _warnings)
        {
            // One more is shown instead of counted: a count of one would say less in as many words.
            var shown = warnings.Count <= MaxShown + 1 ? warnings.Count : MaxShown;
            foreach (var (position, message) in warnings.Take(shown))
                diagnostics.Warning(position, message);
            if (shown < warnings.Count)
            {
                diagnostics.Warning(warnings[shown].Position, string.Create(CultureInfo.InvariantCulture,
                    $"{warnings.Count - shown} more {Describe(kind)}, from here to line {warnings[^1].Position.Line}"));
            }
        }

        _warnings.Clear();
    }

    /// <summary>Returns the beginning of a text, to quote it.</summary>
    /// <param name="text">The text.</param>
    public static string Shorten(string text)
    {
        if (text.Length <= MaxQuoteLength)
            return text;
        var length = char.IsHighSurrogate(text[MaxQuoteLength - 1]) ? MaxQuoteLength - 1 : MaxQuoteLength;
        return text[..length] + "…";
    }

    private static string Describe(Kind kind) => kind switch
    {
        Kind.Skipped => "lines were skipped",
        Kind.WithoutAbstract => "papers have no abstract",
        Kind.Repeated => "papers occur again and were merged",
        Kind.Address => "addresses are on mirrors or look like a known site",
        Kind.Snippet => "abstracts are cut off",
        _ => "lists of authors are cut off",
    };

    private void Add(Kind kind, SourcePosition position, string message)
    {
        if (!_warnings.TryGetValue(kind, out var list))
            _warnings.Add(kind, list = []);
        list.Add((position, message));
    }
}

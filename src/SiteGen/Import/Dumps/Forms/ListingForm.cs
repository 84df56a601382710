using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>A form in which people paste listings.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Lines">The lines of the dump.</param>
/// <param name="Read">Reads the papers.</param>
internal sealed record ListingForm(
    string Name, IReadOnlyList<DumpLine> Lines, Func<IReadOnlyList<DumpLine>, DumpWarnings, IReadOnlyList<DumpRecord>> Read)
{
    /// <summary>Finds the form of a dump. A form with marks of its own comes before those without.</summary>
    /// <param name="text">The text of the file.</param>
    public static ListingForm Detect(string text)
    {
        // A line "\\" is a mark of the mail and would be a line break in Markdown.
        if (ArxivMail.Matches(text))
            return new("a mail of arXiv", DumpLines.SplitPlain(text), ArxivMail.Read);
        var lines = DumpLines.Split(text);
        if (ScholarAlert.Matches(lines))
            return new("an alert of Google Scholar", lines, ScholarAlert.Read);
        if (LabelledListing.Matches(lines))
            return new("a list with labels", lines, LabelledListing.Read);
        return new("a list of titles and abstracts", lines, PlainListing.Read);
    }
}

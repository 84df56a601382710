using System.Text;

namespace SiteGen.Content.Editing;

/// <summary>Replaces the characters from <paramref name="Start"/> up to, but not including, <paramref name="End"/>.</summary>
/// <param name="Start">The index of the first character to remove.</param>
/// <param name="End">The index after the last character to remove; equal to <paramref name="Start"/> for an insertion.</param>
/// <param name="Replacement">The text to insert; empty for a deletion.</param>
internal readonly record struct TextChange(int Start, int End, string Replacement)
{
    /// <summary>Creates an insertion.</summary>
    public static TextChange Insert(int index, string text) => new(index, index, text);

    /// <summary>Creates a deletion.</summary>
    public static TextChange Delete(int start, int end) => new(start, end, "");

    /// <summary>Applies changes to a text. They must be sorted and must not overlap.</summary>
    public static string ApplyAll(string text, IEnumerable<TextChange> changes)
    {
        var result = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var change in changes)
        {
            result.Append(text, copied, change.Start - copied).Append(change.Replacement);
            copied = change.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}

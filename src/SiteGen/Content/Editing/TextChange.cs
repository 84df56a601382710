using System.Text;

namespace SiteGen.Content.Editing;

/// <summary>Replaces the characters from <paramref name="Start"/> up to, but not including, <paramref name="End"/>.</summary>
/// <param name="Start">The index of the first character that goes.</param>
/// <param name="End">The index behind the last character that goes; <paramref name="Start"/> for a plain insertion.</param>
/// <param name="Replacement">The characters that come instead; empty for a plain deletion.</param>
internal readonly record struct TextChange(int Start, int End, string Replacement)
{
    /// <summary>Inserts characters.</summary>
    public static TextChange Insert(int index, string text) => new(index, index, text);

    /// <summary>Deletes characters.</summary>
    public static TextChange Delete(int start, int end) => new(start, end, "");

    /// <summary>Returns the text after some changes, which are sorted and do not overlap.</summary>
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

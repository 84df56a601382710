using System.Buffers;

namespace SiteGen.Text;

/// <summary>Makes sets of characters that a text is searched for.</summary>
internal static class CharSet
{
    /// <summary>All UTF-16 code units that fulfil a condition.</summary>
    /// <param name="contains">The condition.</param>
    public static SearchValues<char> Of(Func<char, bool> contains)
    {
        var chars = new List<char>();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (contains((char)c))
                chars.Add((char)c);
        }

        return SearchValues.Create(chars.ToArray());
    }

    /// <summary>All UTF-16 code units between two, these included, in their order.</summary>
    /// <param name="first">The first.</param>
    /// <param name="last">The last.</param>
    public static string Between(char first, char last)
    {
        var chars = new char[last - first + 1];
        for (var i = 0; i < chars.Length; i++)
            chars[i] = (char)(first + i);
        return new string(chars);
    }
}

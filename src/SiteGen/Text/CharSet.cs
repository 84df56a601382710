using System.Buffers;

namespace SiteGen.Text;

/// <summary>Creates sets of characters to search text for.</summary>
internal static class CharSet
{
    /// <summary>Creates the set of all UTF-16 code units that satisfy a condition.</summary>
    /// <param name="contains">The condition.</param>
    public static SearchValues<char> Create(Func<char, bool> contains)
    {
        var chars = new List<char>();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (contains((char)c))
                chars.Add((char)c);
        }

        return SearchValues.Create(chars.ToArray());
    }

    /// <summary>Returns all UTF-16 code units from one to another, both included, in order.</summary>
    /// <param name="first">The first code unit.</param>
    /// <param name="last">The last code unit.</param>
    public static string Range(char first, char last)
    {
        var chars = new char[last - first + 1];
        for (var i = 0; i < chars.Length; i++)
            chars[i] = (char)(first + i);
        return new string(chars);
    }
}

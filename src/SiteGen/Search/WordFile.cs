namespace SiteGen.Search;

/// <summary>A file of words or of their postings.</summary>
/// <param name="FirstWord">The first word of the file.</param>
/// <param name="FirstIndex">The index of the first word among all words.</param>
/// <param name="Bytes">The content of the file.</param>
internal sealed record WordFile(string FirstWord, int FirstIndex, byte[] Bytes);

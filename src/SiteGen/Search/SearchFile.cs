namespace SiteGen.Search;

/// <summary>A file of the search index.</summary>
/// <param name="Path">The path below <c>/search/</c>, such as <c>index.json</c> or <c>0123456789/words-0.bin</c>.</param>
/// <param name="Bytes">The content of the file.</param>
public sealed record SearchFile(string Path, byte[] Bytes);

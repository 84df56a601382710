namespace SiteGen.Search;

/// <summary>A file of the index.</summary>
/// <param name="Path">Its path below <c>/search/</c>: <c>index.json</c> or <c>0123456789/words-0.bin</c>.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record SearchFile(string Path, byte[] Bytes);

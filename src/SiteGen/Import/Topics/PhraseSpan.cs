namespace SiteGen.Import.Topics;

/// <summary>An occurrence of a phrase in a segment.</summary>
/// <param name="Phrase">The phrase's number.</param>
/// <param name="Start">The index of its first word in the segment.</param>
/// <param name="Length">Its number of words.</param>
internal readonly record struct PhraseSpan(int Phrase, int Start, int Length);

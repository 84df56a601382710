namespace SiteGen.Import.Topics;

/// <summary>A place in a segment at which a phrase stands.</summary>
/// <param name="Phrase">The phrase's number.</param>
/// <param name="Start">The index of its first word in the segment.</param>
/// <param name="Length">Its number of words.</param>
internal readonly record struct PhraseSpan(int Phrase, int Start, int Length);

namespace SiteGen.Import.Topics;

/// <summary>One word of a phrase.</summary>
/// <param name="Text">
/// The form that <see cref="WordForm.Normalize"/> returns; of a prefix, the first letters of what
/// <see cref="WordForm.NormalizeSpelling"/> returns.
/// </param>
/// <param name="IsPrefix">Whether it matches any word that begins with <paramref name="Text"/>.</param>
public readonly record struct PhraseWord(string Text, bool IsPrefix);

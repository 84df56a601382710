namespace SiteGen.Import.Topics;

/// <summary>One word of a phrase.</summary>
/// <param name="Text">
/// The word's form as <see cref="WordForm.Of"/> gives it; of a prefix, the letters with which the word's
/// <see cref="WordForm.Spelling"/> begins.
/// </param>
/// <param name="IsPrefix">Whether any word that begins with <paramref name="Text"/> is meant.</param>
public readonly record struct PhraseWord(string Text, bool IsPrefix);

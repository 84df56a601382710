namespace SiteGen.Text.Queries;

/// <summary>Why a text is not a query.</summary>
/// <param name="Column">The column of the mistake, from 1, in UTF-16 code units from the start of the text.</param>
/// <param name="Message">
/// What is wrong and what to do, as a sentence without a final dot. It may quote the text, so sanitize it before it is shown.
/// </param>
public sealed record QueryError(int Column, string Message);

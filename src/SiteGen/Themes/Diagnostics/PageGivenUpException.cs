namespace SiteGen.Themes.Diagnostics;

/// <summary>Ends the rendering of a page at once, out of all loops and includes; the reason is already reported.</summary>
internal sealed class PageGivenUpException : Exception;

namespace SiteGen.Themes.Diagnostics;

/// <summary>A page exceeds one of the limits that keep a template from running or growing for ever. The page is given up.</summary>
/// <param name="message">Which limit, and what to look for.</param>
internal sealed class PageLimitException(string message) : Exception(message);

namespace SiteGen.Themes;

/// <summary>A page passes one of the limits that keep a template from running or growing for ever; it is given up at once.</summary>
/// <param name="message">Which limit, and what to look for.</param>
internal sealed class PageLimitException(string message) : Exception(message);

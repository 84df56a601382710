namespace SiteGen.Themes;

/// <summary>An addition of a theme to the policy of its pages.</summary>
/// <param name="Directive">The directive, such as <c>script-src</c>.</param>
/// <param name="Sources">Its sources, such as <c>https://stats.example.org</c>.</param>
internal sealed record PolicyAddition(string Directive, IReadOnlyList<string> Sources);

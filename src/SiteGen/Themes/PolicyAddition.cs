namespace SiteGen.Themes;

/// <summary>What a theme adds to the policy of its pages.</summary>
/// <param name="Directive">The directive: <c>script-src</c>.</param>
/// <param name="Sources">Its sources: <c>https://stats.example.org</c>.</param>
internal sealed record PolicyAddition(string Directive, IReadOnlyList<string> Sources);

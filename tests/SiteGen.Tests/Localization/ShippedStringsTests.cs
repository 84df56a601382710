using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Localization;

namespace SiteGen.Tests.Localization;

/// <summary>The words of the themes are complete, used, and the same texts in every language.</summary>
public sealed partial class ShippedStringsTests
{
    private static readonly StringFile English = Read("en");
    private static readonly StringFile German = Read("de");

    [Fact]
    public void German_has_every_text_and_no_other() =>
        Assert.Equal(English.Messages.Keys.Order(StringComparer.Ordinal), German.Messages.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void German_uses_the_values_that_exist() => Assert.All(German.Messages, message => Assert.True(
        message.Value.Value.Values.Max(text => text.ArgumentCount)
            <= English.Messages[message.Key].Value.Values.Max(text => text.ArgumentCount),
        message.Key));

    [Fact]
    public void Every_text_is_used()
    {
        var sources = Files("themes/default", "*.html").Concat(Files("themes/plain", "*.html")).Concat(Files("src/SiteGen", "*.cs"))
            .Concat(Files("themes/default", "*.css")).Select(File.ReadAllText).ToList();
        var scripts = string.Concat(Files("themes/default", "*.js").Select(File.ReadAllText));
        var unused = English.Messages.Keys.Where(key => !key.StartsWith("dates.", StringComparison.Ordinal) && !IsUsed(key, sources, scripts));
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_key_of_a_template_exists()
    {
        var keys = Files("themes", "*.html").SelectMany(file => Call().Matches(File.ReadAllText(file)).Select(m => m.Groups["key"].Value));
        Assert.Empty(keys.Where(key => !English.Messages.ContainsKey(key)).Distinct(StringComparer.Ordinal));
    }

    // Some keys are put together from a prefix and a name of the site's data: t ('trending.' + list.name).
    private static bool IsUsed(string key, List<string> sources, string scripts)
    {
        if (key.StartsWith("scripts.", StringComparison.Ordinal))
            return Regex.IsMatch(scripts, $@"\b(words|texts)\.{Regex.Escape(key.Split('.')[^1])}\b|\bwords\[");
        var dot = key.LastIndexOf('.');
        var prefix = dot < 0 ? "\0" : key[..(dot + 1)];
        return sources.Exists(text => text.Contains($"'{key}'", StringComparison.Ordinal) || text.Contains($"\"{key}\"", StringComparison.Ordinal)
            || text.Contains($"'{prefix}'", StringComparison.Ordinal) || text.Contains($"$\"{prefix}{{", StringComparison.Ordinal)
            || text.Contains($"strings:{key}\"", StringComparison.Ordinal) || (key.EndsWith("s.title", StringComparison.Ordinal) && text.Contains("'s.title'", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories);

    private static StringFile Read(string language)
    {
        var diagnostics = new DiagnosticBag();
        var yaml = File.ReadAllText(Repository.PathOf($"themes/default/strings/{language}.yaml"));
        var file = StringFileReader.Read(yaml, language, diagnostics.ForFile($"strings/{language}.yaml"));
        Assert.Empty(diagnostics.Sorted());
        return file!;
    }

    [GeneratedRegex(@"\bt \(?'(?<key>[\w.]*\w)'")]
    private static partial Regex Call();
}

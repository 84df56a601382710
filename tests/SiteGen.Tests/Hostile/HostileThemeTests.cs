namespace SiteGen.Tests.Hostile;

/// <summary>Themes that are broken, loop endlessly or access files outside the theme.</summary>
[EndToEnd]
[Collection<TimeLimits>]
public sealed class HostileThemeTests : IDisposable
{
    private const string Layout = "themes/mine/layouts/404.html";
    private readonly HostileSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{{ while true }}{{ end }}", "1:4: error: the loop runs more than 10,000,000 times")]
    [InlineData(
        "{{ for i in 1..100000 }}{{ for j in 1..100000 }}{{ end }}{{ end }}",
        "1:28: error: the loop runs more than 10,000,000 times")]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}", "error: the range has more than 10,000,000 numbers")]
    [InlineData("{{ func f(x); ret f x; end; f 1 }}", "error: 'f' calls itself without end")]
    [InlineData(
        "{{ x = 'aaaaaaaaaa'; for i in 1..60; x = x + x; end }}",
        "error: a text grows without limit; look for a loop that adds to it")]
    [InlineData("{{ 'abc' * 2000000000 }}", "error: a text grows without limit; look for a loop that adds to it")]
    [InlineData(
        "{{ for i in 1..9000000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}",
        "error: the page is longer than 100 MB; look for an endless loop")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}", "error: the Regex engine has timed out")]
    [InlineData("{{ include '../../../content/site' }}", "1:4: error: the theme has no partials/../../../content/site.html")]
    [InlineData("{{ include '/etc/passwd' }}", "1:4: error: the theme has no partials//etc/passwd.html")]
    [InlineData("{{ x = {}; x.y = x; x }}", "error: structure is too deeply nested")]
    [InlineData("{{ site.title = 'x' }}", "error: 'site.title' cannot be changed")]
    public void A_forbidden_operation_of_a_template_is_an_error_at_its_position(string template, string error)
    {
        _site.Write(Layout, template);
        ExpectError(Layout + ":", error);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("true ? ", "")]
    public void Templates_that_are_nested_too_deeply_are_refused(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000));
        _site.Write(Layout, "{{ x = " + nested + " }}");
        ExpectError(Layout + ":1:", "error: ");
    }

    [Fact]
    public void A_template_of_nothing_but_syntax_errors_is_refused()
    {
        _site.Write(Layout, string.Concat(Enumerable.Repeat("{{", 100_000)));
        ExpectError(Layout + ":1:", "error: ");
    }

    [Fact]
    public void A_number_of_a_million_digits_is_refused()
    {
        _site.Write(Layout, "<p>\n{{ " + new string('9', 1_000_000) + " }}\n");
        _site.AssertRefused(Layout + ":2:4: error: more than 1,000 digits in a row; break them up");
    }

    [Fact]
    public void Only_the_partial_that_includes_itself_is_reported()
    {
        _site.Write("themes/mine/partials/footer.html", "{{ include 'footer' }}{{ include 'footer' }}");
        _site.Write("content/papers/two.md", TestSite.Paper("Two"));
        var errors = GetErrors(_site.Build());
        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.StartsWith("themes/mine/partials/footer.html:1:", e, StringComparison.Ordinal));
    }

    [Fact]
    public void A_syntax_error_at_the_end_of_the_file_has_a_position()
    {
        _site.Write(Layout, string.Concat(Enumerable.Repeat("{{", 100)));
        Assert.All(GetErrors(_site.Build()), e => Assert.Matches(@"^themes/mine/layouts/404\.html:[1-9]\d*:[1-9]\d*: error: ", e));
    }

    /// <summary>After the first page that exceeds the limit, the template is not rendered for the other pages.</summary>
    [Fact]
    public void A_template_that_exceeds_a_limit_is_rendered_only_once()
    {
        _site.Write("themes/mine/layouts/paper.html", "{{ for i in 1..9000000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}");
        for (var i = 0; i < 300; i++)
            _site.Write($"content/papers/p{i}.md", TestSite.Paper($"P {i}"));
        var errors = GetErrors(_site.Build());
        Assert.StartsWith("themes/mine/layouts/paper.html:1:", Assert.Single(errors), StringComparison.Ordinal);
    }

    private void ExpectError(string start, string part)
    {
        var before = _site.Files("_site").ToDictionary(f => f, f => _site.Read("_site/" + f));
        _site.Write("content/papers/zz-witness.md", "---\ntitle: \"W\"\ndate: \"2026-13-40\"\n---\n");
        var run = _site.Build();
        var errors = GetErrors(run);
        Assert.Contains(errors, e => e.StartsWith(start, StringComparison.Ordinal) && e.Contains(part, StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("content/papers/zz-witness.md:3:7: error: ", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, _site.Files("_site").ToDictionary(f => f, f => _site.Read("_site/" + f)));
    }

    private static List<string> GetErrors(ProgramRun run) =>
        [.. run.Error.Split('\n').Where(line => line.Contains(": error: ", StringComparison.Ordinal))];
}

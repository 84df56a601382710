using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class SettingsReaderTests
{
    private const string Required = "title: \"T\"\nbaseUrl: \"https://x.example/\"\n";

    [Fact]
    public void The_theme_keeps_its_position_for_errors_about_it() =>
        Assert.Equal(new Located<string>("plian", new SourcePosition(3, 8)), Read(Required + "theme: \"plian\"\n").Theme);

    [Theory]
    [InlineData("theme: \"\"\n")]
    [InlineData("")]
    public void Settings_without_a_theme_name_have_the_default_theme_without_a_position(string line) =>
        Assert.Equal(new Located<string>("default", SourcePosition.None), Read(Required + line).Theme);

    [Fact]
    public void Mistakes_in_feeds_of_queries_are_all_reported_at_their_positions()
    {
        var diagnostics = new DiagnosticBag();
        var settings = SettingsReader.Read(
            Required + """
            feeds:
              own:
                - { slug: "good", title: "Good", query: "a OR b" }
                - { slug: "Bad One", title: "T", query: "a" }
                - { slug: "good", title: "T", query: "a" }
                - { slug: "open", title: "T", query: "(a", more: 1 }
                - { slug: "none", title: "T" }
                - "text"
            """,
            diagnostics.ForFile("content/site.yaml"));
        Assert.Equal("good", Assert.Single(settings.OwnFeeds).Slug);
        Assert.Equal(
            [
                "content/site.yaml:6:15: error: 'feeds.own' has the slug \"Bad One\"; a slug holds only lower-case letters a-z, digits and "
                    + "single hyphens",
                "content/site.yaml:7:15: error: 'feeds.own' has two feeds with the slug 'good'; rename one of them",
                "content/site.yaml:8:42: error: 'feeds.own.query' is wrong at its character 1: '(' is not closed; add ')'",
                "content/site.yaml:8:48: warning: unknown key 'feeds.own.more'",
                "content/site.yaml:9:7: error: 'feeds.own.query' is missing; add query: \"replay OR rehearsal\"",
                "content/site.yaml:10:7: error: 'feeds.own' holds a text; expected a mapping, such as "
                    + "{ slug: \"replay\", title: \"Replay\", query: \"replay OR rehearsal\" }",
            ],
            diagnostics.Sorted().Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("mailto:join@example.org")]
    [InlineData("mailto:join@example.org?subject=subscribe%20me")]
    [InlineData("https://example.org/join?list=papers")]
    public void Readers_subscribe_at_a_mail_or_web_address(string address) =>
        Assert.Equal(address, Read(Required + $"mail: {{ subscribe: \"{address}\" }}\n").MailSubscribe?.AbsoluteUri);

    [Theory]
    [InlineData("join@example.org")]
    [InlineData("http://example.org/join")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:")]
    [InlineData("mailto:join")]
    [InlineData("mailto:join@example.org,other@example.org")]
    [InlineData("mailto:join@example.org?cc=other@example.org")]
    [InlineData("mailto:join@example.org?subject=a&cc=other@example.org")]
    [InlineData("mailto:join@example.org?subject=a%0ABcc: other@example.org")]
    [InlineData("mailto:join@example.org?subject=a%0D%0A")]
    [InlineData("mailto:join@example.org%0A")]
    [InlineData("mailto:join@-example.org")]
    [InlineData("mailto:a..b@example.org")]
    public void Other_addresses_to_subscribe_are_errors(string address)
    {
        var diagnostics = new DiagnosticBag();
        var settings = SettingsReader.Read(
            Required + $"mail: {{ subscribe: \"{address}\" }}\n", diagnostics.ForFile("content/site.yaml"));
        Assert.Null(settings.MailSubscribe);
        Assert.StartsWith(
            $"content/site.yaml:3:20: error: 'mail.subscribe' is \"{address}\"; expected",
            Assert.Single(diagnostics.Sorted()).ToString(),
            StringComparison.Ordinal);
    }

    private static SiteSettings Read(string text) => SettingsReader.Read(text, new DiagnosticBag().ForFile("content/site.yaml"));
}

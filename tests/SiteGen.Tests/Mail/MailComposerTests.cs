using AngleSharp.Html.Parser;
using SiteGen.Build;
using SiteGen.Mail;

namespace SiteGen.Tests.Mail;

/// <summary>What messages say.</summary>
public sealed class MailComposerTests
{
    private const string Day = "2026-11-23";

    [Fact]
    public void Picks_come_first_with_the_reason_and_who_gives_it()
    {
        using var site = new MailSite();
        site.Paper("first", Day, "The first").Paper("second", Day, "The second", """
            pick: true
            why: "It *shows* $x^2$ clearly."
            by: ["ada"]
            topics: ["trees"]
            arxiv: "2302.01190"
            """);
        var mail = site.Compose(Day);
        var document = Parse(mail);
        Assert.Equal(["The second", "The first"], document.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(["Picks", "More papers"], document.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Contains("“It <em>shows</em> x² clearly.”", mail.Html, StringComparison.Ordinal);
        Assert.Contains("“It shows x² clearly.” – Ada <Lovelace>", mail.Text, StringComparison.Ordinal);
        Assert.Contains("PDF: https://arxiv.org/pdf/2302.01190\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Topics: Trees & graphs\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal("23 Nov 2026: The second and 1 more", mail.Subject);
        Assert.Equal(Day, mail.Key);
    }

    [Fact]
    public void An_introduction_opens_the_message_and_its_title_the_subject()
    {
        using var site = new MailSite();
        site.Paper("first", Day, "The first")
            .Introduction(Day, "On trees", "See [the first](/papers/first/).\n\nAnd more.");
        var mail = site.Compose(Day);
        Assert.Equal("On trees: The first", mail.Subject);
        Assert.Contains("<a href=\"https://lab.example/papers/papers/first/\">the first</a>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("And more.\n\n– Ada <Lovelace>\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_noticed_this_week_is_at_the_foot()
    {
        using var site = new MailSite();
        site.Paper("first", Day, "The first").Paper("old", "2026-11-20", "The old one")
            .File("content/signals.json", """{"papers": {"old": {"upvotes": [["2026-11-21", 1], ["2026-11-23", 7]], "stars": []}}}""");
        var mail = site.Compose(Day);
        Assert.Contains("Trending this week", mail.Html, StringComparison.Ordinal);
        Assert.Matches("The old one \\(\\+[0-9]+ upvotes\\)\n  https://lab\\.example/papers/papers/old/\n", mail.Text);
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-25", "2026-11-23")]
    [InlineData("2026-11-26", null)]
    [InlineData("2026-11-22", null)]
    public void An_edition_is_due_on_its_day_and_two_days_after(string day, string? key)
    {
        using var site = new MailSite();
        site.Paper("first", "2026-11-23", "The first");
        Assert.Equal(key, site.Composer(day).ComposeDue(MailPeriod.Day)?.Key);
    }

    [Theory]
    [InlineData("2026-11-29", null)]
    [InlineData("2026-11-30", "2026-W48")]
    [InlineData("2026-12-06", "2026-W48")]
    [InlineData("2026-12-07", null)]
    public void A_week_is_due_in_the_week_after_it(string day, string? key)
    {
        using var site = new MailSite();
        site.Paper("first", "2026-11-23", "The first");
        Assert.Equal(key, site.Composer(day).ComposeDue(MailPeriod.Week)?.Key);
    }

    [Fact]
    public void Each_message_that_is_due_is_composed_by_its_key()
    {
        using var site = new MailSite();
        var composer = site.Paper("first", "2026-11-20", "The first").Paper("second", "2026-11-21", "The second")
            .Paper("third", "2026-11-23", "The third").Composer("2026-11-23");
        Assert.Equal(["2026-11-23", "2026-11-21"], composer.ListDue(MailPeriod.Day));
        Assert.Equal(["2026-W47"], composer.ListDue(MailPeriod.Week));
        Assert.Equal("21 Nov 2026: The second", composer.Compose("2026-11-21")!.Subject);
        Assert.Equal("2026-W48", composer.Compose("2026-W48")!.Key);
        Assert.Null(composer.Compose("2026-11-22"));
    }

    [Fact]
    public void A_week_shows_picks_in_full_and_the_rest_by_title_and_day()
    {
        using var site = new MailSite();
        site.Paper("first", "2026-11-23", "The first", text: "Not shown.")
            .Paper("second", "2026-11-24", "The second", "pick: true", "Shown.")
            .Paper("third", "2026-11-24", "The third");
        var mail = site.Compose("2026-11-30", MailPeriod.Week);
        Assert.Equal("Week 48: The second and 2 more", mail.Subject);
        Assert.Equal(
            ["Picks", "Tuesday, 24 November 2026", "Monday, 23 November 2026"],
            Parse(mail).QuerySelectorAll("h2").Select(h => h.TextContent.Replace('\u00A0', ' ')));
        Assert.Contains("Shown.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not shown.", mail.Html + mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_papers_has_no_message()
    {
        using var site = new MailSite();
        Assert.Null(site.Composer(Day).ComposeDue(MailPeriod.Day));
        Assert.Null(site.Composer(Day).ComposePreview(MailPeriod.Day));
        Assert.Null(site.Composer(Day).ComposePreview(MailPeriod.Week));
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(50, 0)]
    [InlineData(120, 0)]
    [InlineData(600, 300)]
    public void A_message_is_never_cut_by_Gmail(int papers, int leftOut)
    {
        using var site = new MailSite();
        var mail = site.Papers(papers, Day).Compose(Day);
        Assert.InRange(MailSite.Size(mail), 1, MailComposer.MaxHtmlBytes);
        Assert.Equal(leftOut > 0, mail.Html.Contains(">And ", StringComparison.Ordinal));
        Assert.Equal(leftOut > 0, mail.Text.Contains("\nAnd ", StringComparison.Ordinal));
    }

    [Fact]
    public void Papers_with_endless_texts_do_not_fill_a_message()
    {
        using var site = new MailSite();
        var endless = string.Concat(Enumerable.Repeat("<endless> ", 20_000));
        site.Introduction(Day, new string('&', 5_000), endless);
        var front = $"venue: \"{new string('>', 3_000)}\"\nwhy: \"{new string('&', 3_000)}\"\npick: true";
        for (var i = 0; i < 5; i++)
            site.Paper($"p{i}", Day, new string('<', 4_000), front, endless);
        var mail = site.Compose(Day);
        Assert.InRange(MailSite.Size(mail), 1, 50_000);
        Assert.InRange(mail.Subject.Length, 1, 200);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void A_message_loads_nothing_runs_nothing_and_links_by_whole_addresses(string theme)
    {
        using var site = new MailSite();
        site.Papers(3, Day)
            .Paper("hostile", Day, "<img src=x onerror=alert(1)> $\\frac{a}{b}$", """
                pick: true
                why: "![x](https://evil.example/x.png) [y](javascript:alert(1))"
                by: ["ada"]
                """)
            .Introduction(
                Day, "</title><script>alert(1)</script>", "![pixel](https://evil.example/pixel.png) <b onclick=x>\n\n$$\\int_a^b x$$");
        var mail = site.Compose(Day, theme: theme);
        var document = Parse(mail);
        Assert.Empty(document.QuerySelectorAll("script, img, link, iframe, object, embed, form, input, video, audio, base, svg, math"));
        Assert.Empty(document.QuerySelectorAll("[onerror], [onclick], [src], [background]"));
        Assert.DoesNotContain("url(", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.All(document.QuerySelectorAll("[href]"), a => Assert.Matches("^https?://", a.GetAttribute("href")));
        Assert.All(document.QuerySelectorAll("table"), table => Assert.Equal("presentation", table.GetAttribute("role")));
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ltr", document.DocumentElement.GetAttribute("dir"));
        Assert.Equal("light dark", document.QuerySelector("meta[name=color-scheme]")?.GetAttribute("content"));
    }

    [Fact]
    public void Lines_of_the_plain_part_are_short_and_links_whole()
    {
        using var site = new MailSite();
        var mail = site.Papers(5, Day).Compose(Day);
        Assert.All(
            mail.Text.Split('\n').Where(line => !line.Contains("://", StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, 74));
        Assert.Contains("\n  Code: https://github.com/example/a-repository-of-some-length-0004\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Santiago Zanella-Beguelin and 2 more\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_site_makes_the_same_message()
    {
        using var site = new MailSite();
        site.Papers(5, Day);
        Assert.Equal(site.Compose(Day), site.Compose(Day));
    }

    [Fact]
    public void Colours_and_fonts_are_those_of_the_theme()
    {
        using var site = new MailSite();
        site.Theme().Paper("first", Day, "The first").File("themes/mine/assets/style.css", """
            /* --accent: light-dark(#000000, #000000); */
            :root { --accent: light-dark( #0a0b0c , #d0d1d2 ); --ink: red; --rule: light-dark(#111}; url(x), #222);
              --face: "Courier Prime", "Source Serif 4", monospace; --sans: var(--face); --serif: expression(alert(1)); }
            """);
        var html = site.Compose(Day, theme: "mine").Html;
        Assert.Contains("color:#0a0b0c", html, StringComparison.Ordinal);
        Assert.Contains("color: #d0d1d2 !important", html, StringComparison.Ordinal);
        Assert.Contains("color:#1d1b18", html, StringComparison.Ordinal);
        Assert.Contains("font-family:Courier Prime, monospace", html, StringComparison.Ordinal);
        Assert.Contains("font-family:Georgia, serif", html, StringComparison.Ordinal);
        Assert.DoesNotContain("expression", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_written_from_the_right_begins_there()
    {
        using var site = new MailSite("language: \"ar-EG\"");
        site.Theme().File("themes/mine/strings/ar.yaml", "direction: \"rtl\"\n");
        var html = site.Paper("first", Day, "The first", "why: \"Because.\"").Compose(Day, theme: "mine").Html;
        Assert.Contains("<html lang=\"ar-EG\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.Contains("border-right:3px", html, StringComparison.Ordinal);
        Assert.Contains("<h3 class=\"i\" dir=\"auto\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("text-align:left", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_may_have_a_message_of_its_own_and_its_errors_are_reported()
    {
        using var site = new MailSite();
        site.Paper("first", Day, "A < B").Theme()
            .File("themes/mine/mail/message.txt", "  {{ mail.headlines[0] }} & {{ site.title }}\n");
        Assert.Equal("  A < B & Papers & more\n", site.Compose(Day, theme: "mine").Text);
        site.File("themes/mine/mail/message.txt", "{{ mail.headline }}\n");
        Assert.Null(site.Composer(Day, "mine").ComposeDue(MailPeriod.Day));
        Assert.Contains(site.Messages, message => message.StartsWith("themes/mine/mail/message.txt:1:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_reports_the_errors_of_messages_too()
    {
        using var site = new MailSite("theme: \"mine\"");
        site.Paper("first", Day, "The first").Theme().File("themes/mine/mail/subject.txt", "{{ mail.subjekt }}\n");
        var options = new CheckOptions { Source = site.Root, Date = new DateOnly(2026, 11, 23) };
        var report = await SiteChecker.CheckAsync(options, null, TestContext.Current.CancellationToken);
        Assert.Contains(report.Build.Diagnostics, d => d.Path == "themes/mine/mail/subject.txt");
    }

    [Fact]
    public void The_foot_says_where_to_unsubscribe()
    {
        using var site = new MailSite();
        var composer = site.Paper("first", Day, "The first").Composer(Day);
        var mail = composer.ComposeDue(MailPeriod.Day, new Uri("mailto:leave@example.org?subject=leave&body=x"))!;
        Assert.Contains("href=\"mailto:leave@example.org?subject=leave&amp;body=x\"", mail.Html, StringComparison.Ordinal);
        Assert.Contains("\nmailto:leave@example.org?subject=leave&body=x\n", mail.Text, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => composer.ComposeDue(MailPeriod.Day, new Uri("https://example.org/")));
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(MailContent mail) => new HtmlParser().ParseDocument(mail.Html);
}

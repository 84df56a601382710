using SiteGen.Content.Identifiers;

namespace SiteGen.Content;

/// <summary>Parses <c>content/site.yaml</c>.</summary>
internal static class SettingsReader
{
    /// <summary>Parses the settings. A setting that is wrong is reported and keeps its default.</summary>
    public static SiteSettings Read(string text, FileDiagnostics diagnostics)
    {
        var value = YamlReader.Read(text, 1, diagnostics);
        if (value is null && diagnostics.HasErrors)
            return new SiteSettings();
        if (value is not YamlValue.Map map)
        {
            diagnostics.Error(
                value?.Position ?? SourcePosition.Start,
                "there are no settings here; add at least title: \"…\" and baseUrl: \"https://…/\"");
            return new SiteSettings();
        }

        var fields = new FieldReader(map, diagnostics);
        var settings = Read(fields, new SiteSettings(), diagnostics);
        fields.WarnOfUnknownKeys();
        return settings;
    }

    private static SiteSettings Read(FieldReader fields, SiteSettings defaults, FileDiagnostics diagnostics)
    {
        var editions = fields.GetSection("editions");
        var feeds = fields.GetSection("feeds");
        var lists = fields.GetSection("lists");
        var authors = fields.GetSection("authors");
        var related = fields.GetSection("related");
        var mail = fields.GetSection("mail");
        var check = fields.GetSection("check");
        var settings = new SiteSettings
        {
            Title = fields.GetRequiredString("title", "Papers of our group") ?? defaults.Title,
            BaseUrl = ReadBaseUrl(fields) ?? defaults.BaseUrl,
            Description = fields.GetString("description")?.Value ?? defaults.Description,
            Language = fields.Parse<Language>("language", Language.TryParse, "a language tag such as en, de or pt-BR (BCP 47)")?.Tag
                ?? defaults.Language,
            Author = fields.GetString("author")?.Value ?? defaults.Author,
            Theme = fields.GetString("theme") is { Value.Length: > 0 } theme ? theme : defaults.Theme,
            PapersPerDay = editions.GetInt32("perDay", 1, 1000) ?? defaults.PapersPerDay,
            DaysAhead = editions.GetInt32("ahead", 0, 365) ?? defaults.DaysAhead,
            EditionOrder = editions.Parse<EditionOrder>("order", EditionOrderNames.TryParse, "listed or best") ?? defaults.EditionOrder,
            TimeZone = editions.Parse<Zone>("timeZone", Zone.TryFind, "an IANA name such as Europe/Berlin or UTC")?.Value
                ?? defaults.TimeZone,
            MailSubscribe = mail.Parse<SubscribeAddress>(
                "subscribe", SubscribeAddress.TryParse, "an address such as mailto:join@example.org or https://example.org/join")?.Value,
            FeedItems = feeds.GetInt32("items", 1, 1000) ?? defaults.FeedItems,
            OwnFeeds = OwnFeedReader.Read(feeds, diagnostics),
            ListItems = lists.GetInt32("items", 1, 1000) ?? defaults.ListItems,
            ListSummaries = lists.GetInt32("summaries", 0, 1_000_000) ?? defaults.ListSummaries,
            AuthorMinPapers = authors.GetInt32("minPapers", 0, 1000) ?? defaults.AuthorMinPapers,
            AuthorRedirectFrom = authors.GetInt32("redirectFrom", 0, 1000) ?? defaults.AuthorRedirectFrom,
            RelatedCount = related.GetInt32("count", 0, 50) ?? defaults.RelatedCount,
            JsonFeeds = feeds.GetBoolean("json", defaults.JsonFeeds),
            Citations = fields.GetBoolean("citations", defaults.Citations),
            Years = fields.GetBoolean("years", defaults.Years),
            Map = fields.GetBoolean("map", defaults.Map),
            Search = fields.GetBoolean("search", defaults.Search),
            CheckIgnore = check.GetStrings("ignore"),
            Extra = fields.GetExtra("extra"),
        };
        foreach (var section in (FieldReader[])[editions, feeds, lists, authors, related, mail, check])
            section.WarnOfUnknownKeys();
        return settings;
    }

    private static Uri? ReadBaseUrl(FieldReader fields)
    {
        if (fields.GetRequiredString("baseUrl", "https://lab.github.io/papers/") is null)
            return null;
        return fields.Parse<Address>(
            "baseUrl", Address.TryParse, "the site's absolute address, such as https://lab.github.io/papers/")?.Value;
    }

    private readonly record struct Language(string Tag)
    {
        public static bool TryParse(string text, out Language language)
        {
            language = new Language(text);
            return LanguageTag.IsValid(text);
        }
    }

    private readonly record struct Zone(TimeZoneInfo Value)
    {
        public static bool TryFind(string id, out Zone zone)
        {
            var found = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var value);
            zone = new Zone(value ?? TimeZoneInfo.Utc);
            return found;
        }
    }

    private readonly record struct SubscribeAddress(Uri Value)
    {
        public static bool TryParse(string text, out SubscribeAddress address)
        {
            var uri = MailtoAddress.TryParse(text, out var mailto) ? mailto
                : WebAddress.IsValid(text) && text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? new Uri(text)
                : null;
            address = new SubscribeAddress(uri!);
            return uri is not null;
        }
    }

    private readonly record struct Address(Uri Value)
    {
        public static bool TryParse(string text, out Address address)
        {
            var uri = SiteSettings.ParseBaseUrl(text);
            address = new Address(uri!);
            return uri is not null;
        }
    }
}

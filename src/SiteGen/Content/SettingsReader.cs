namespace SiteGen.Content;

/// <summary>Reads <c>content/site.yaml</c>.</summary>
internal static class SettingsReader
{
    /// <summary>Reads the settings; where one is wrong, its error is reported and the default stands.</summary>
    public static SiteSettings Read(string text, FileDiagnostics diagnostics)
    {
        var value = YamlReader.Read(text, 1, diagnostics);
        if (value is null && diagnostics.HasErrors)
            return new SiteSettings();
        if (value is not YamlValue.Map map)
        {
            diagnostics.Error(value?.Position ?? SourcePosition.Start, "there are no settings here; add at least title: \"…\" and baseUrl: \"https://…/\"");
            return new SiteSettings();
        }

        var fields = new FieldReader(map, diagnostics);
        var settings = Read(fields, new SiteSettings());
        fields.WarnOfUnknown();
        return settings;
    }

    private static SiteSettings Read(FieldReader fields, SiteSettings defaults)
    {
        var editions = fields.Section("editions");
        var feeds = fields.Section("feeds");
        var lists = fields.Section("lists");
        var authors = fields.Section("authors");
        var related = fields.Section("related");
        var check = fields.Section("check");
        var settings = new SiteSettings
        {
            Title = fields.Required("title", "Papers of our group") ?? defaults.Title,
            BaseUrl = BaseUrl(fields) ?? defaults.BaseUrl,
            Description = fields.String("description")?.Value ?? defaults.Description,
            Language = fields.Parsed<Language>("language", Language.TryRead, "a language tag such as en, de or pt-BR (BCP 47)")?.Tag ?? defaults.Language,
            Author = fields.String("author")?.Value ?? defaults.Author,
            Theme = fields.String("theme") is { Value.Length: > 0 } theme ? theme : defaults.Theme,
            PapersPerDay = editions.Integer("perDay", 1, 1000) ?? defaults.PapersPerDay,
            TimeZone = editions.Parsed<Zone>("timeZone", Zone.TryFind, "an IANA name such as Europe/Berlin or UTC")?.Value ?? defaults.TimeZone,
            FeedItems = feeds.Integer("items", 1, 1000) ?? defaults.FeedItems,
            ListItems = lists.Integer("items", 1, 1000) ?? defaults.ListItems,
            AuthorMinPapers = authors.Integer("minPapers", 0, 1000) ?? defaults.AuthorMinPapers,
            RelatedCount = related.Integer("count", 0, 50) ?? defaults.RelatedCount,
            JsonFeeds = feeds.Flag("json", defaults.JsonFeeds),
            Citations = fields.Flag("citations", defaults.Citations),
            Years = fields.Flag("years", defaults.Years),
            Map = fields.Flag("map", defaults.Map),
            Search = fields.Flag("search", defaults.Search),
            CheckIgnore = check.Strings("ignore"),
            Extra = fields.Extra("extra"),
        };
        foreach (var section in (FieldReader[])[editions, feeds, lists, authors, related, check])
            section.WarnOfUnknown();
        return settings;
    }

    private static Uri? BaseUrl(FieldReader fields)
    {
        if (fields.Required("baseUrl", "https://lab.github.io/papers/") is null)
            return null;
        return fields.Parsed<Address>("baseUrl", Address.TryRead, "the site's absolute address, such as https://lab.github.io/papers/")?.Value;
    }

    private readonly record struct Language(string Tag)
    {
        public static bool TryRead(string text, out Language language)
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

    private readonly record struct Address(Uri Value)
    {
        public static bool TryRead(string text, out Address address)
        {
            var uri = SiteSettings.ReadBaseUrl(text);
            address = new Address(uri!);
            return uri is not null;
        }
    }
}

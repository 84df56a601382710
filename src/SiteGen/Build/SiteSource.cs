using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Import.Topics;
using SiteGen.Themes;
using SiteGen.Themes.Rendering;

namespace SiteGen.Build;

/// <summary>What a build reads.</summary>
/// <param name="Content">The content; options replace some of its settings.</param>
/// <param name="Templates">Runs the templates of the theme; null if the theme cannot be loaded, which is reported.</param>
internal sealed record SiteSource(SiteContent Content, TemplateRunner? Templates)
{
    private const string Folder = "content";

    /// <summary>Reports a source folder without content: it is probably the wrong folder, and nothing should be written to it.</summary>
    /// <param name="source">The source folder; an absolute path.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <returns>Whether the folder has content.</returns>
    public static bool CheckExists(string source, DiagnosticBag diagnostics)
    {
        if (Directory.Exists(Path.Combine(source, Folder)))
            return true;
        diagnostics.Error(
            Folder,
            SourcePosition.None,
            "there is no such folder, so there is nothing to build; "
            + "name the folder that holds it with --source, or start a new feed with 'sitegen new DIR'");
        return false;
    }

    /// <summary>Reads content and theme in parallel.</summary>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static SiteSource Read(SiteOptions options, DiagnosticBag diagnostics)
    {
        var settings = Override(ContentReader.ReadSettings(options.Source, diagnostics), options);
        var templates = BackgroundWork.Start(options.Jobs, () =>
            Theme.Load(settings.Theme, settings.Language, options.Source, diagnostics) is { } theme
                ? new TemplateRunner(theme, new SiteUrls(settings.BaseUrl))
                : null);
        var content = ContentReader.Read(options.Source, settings, options.Jobs, diagnostics);
        TopicPhraseCheck.Run(content.Topics, diagnostics);
        return new SiteSource(content, templates.WaitForResult());
    }

    private static SiteSettings Override(SiteSettings settings, SiteOptions options)
    {
        var address = options.BaseUrl ?? settings.BaseUrl;
        return settings with
        {
            BaseUrl = options.Origin is { } origin ? new Uri(origin, address.AbsolutePath) : address,
            Theme = options.Theme is { } theme ? new Located<string>(theme, SourcePosition.None) : settings.Theme,
        };
    }
}

using SiteGen.Content.Watching;

namespace SiteGen.Content;

/// <summary>Reads the whole of <c>content/</c>.</summary>
public static class ContentReader
{
    /// <summary>The path of the settings file, relative to the source folder.</summary>
    public const string SettingsPath = "content/site.yaml";

    /// <summary>Reads every file. A file with errors is left out, and its errors are reported.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static SiteContent Read(string source, int jobs, DiagnosticBag diagnostics) =>
        Read(source, ReadSettings(source, diagnostics), jobs, diagnostics);

    /// <summary>Reads every file but the settings. A file with errors is left out, and its errors are reported.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static SiteContent Read(string source, SiteSettings settings, int jobs, DiagnosticBag diagnostics) =>
        Read(source, settings, jobs, diagnostics, PaperReader.Read);

    /// <summary>Reads every file but the settings, papers in a way of the caller's.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <param name="readPaper">Parses a file of <c>content/papers</c>.</param>
    internal static SiteContent Read(
        string source, SiteSettings settings, int jobs, DiagnosticBag diagnostics, ContentParser<Paper> readPaper)
    {
        var files = new MarkdownFolderReader(source, jobs, diagnostics);
        var papers = files.Read("content/papers", readPaper);
        var curators = files.Read(CuratorReader.Folder, CuratorReader.Read);
        var introductions = files.Read(IntroductionReader.Folder, IntroductionReader.Read, IntroductionReader.CheckName);
        var named = papers.SelectMany(p => p.Curators.Select(slug => (p.Path, slug)))
            .Concat(introductions.SelectMany(i => i.Curators.Select(slug => (i.Path, slug))));
        CuratorReader.WarnOfUnknown(named, curators, diagnostics);
        var images = ImageReader.ReadAll(source, jobs, diagnostics);
        ImageReader.CheckPapers(papers, images, diagnostics);
        return new SiteContent(
            settings,
            papers,
            files.Read("content/topics", TopicReader.Read),
            files.Read("content/pages", PageReader.Read),
            [.. ImportLog.Read(source, diagnostics).Papers.Select(p => p.Slug)])
        {
            Curators = curators,
            Introductions = introductions,
            Images = images,
            Sources = SourceReader.ReadAll(source, diagnostics),
            Signals = PaperSignals.Read(source, diagnostics),
            SourceStates = SourceStates.Read(source, diagnostics),
        };
    }

    /// <summary>Reads the settings only. Without a settings file, reports a warning and returns the defaults.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static SiteSettings ReadSettings(string source, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(source, SettingsPath);
        var fileDiagnostics = diagnostics.ForFile(SettingsPath);
        if (!SourceFile.Exists(file))
        {
            fileDiagnostics.Warning(
                SourcePosition.None,
                "there is no such file, so built-in settings are used; write one with title: \"…\" and baseUrl: \"https://…/\"");
            return new SiteSettings();
        }

        return new SourceTree(source, diagnostics).Allows(SettingsPath) && TextFile.Read(file, fileDiagnostics) is { } text
            ? SettingsReader.Read(text, fileDiagnostics)
            : new SiteSettings();
    }
}

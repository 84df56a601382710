using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Text;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>The rendered parts of a message.</summary>
/// <param name="Subject">The subject, which may still contain line breaks.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Text">The plain part.</param>
internal sealed record RenderedMail(string Subject, string Html, string Text);

/// <summary>Renders messages through the theme's <c>mail</c> folder.</summary>
internal sealed class MailRenderer
{
    private const string SubjectTemplate = "mail/subject.txt", TextTemplate = "mail/message.txt", HtmlTemplate = "mail/message.html";

    // RFC 5322 recommends at most 78 characters, and an answer puts "> " before each line.
    private const int LineWidth = 74;

    private readonly TemplateRunner _runner;
    private readonly SiteCatalog _catalog;
    private readonly ModelObject _site;
    private readonly MailModels _models;

    /// <summary>Creates a renderer for one site.</summary>
    /// <param name="templates">Runs the theme's templates.</param>
    /// <param name="catalog">The site.</param>
    public MailRenderer(TemplateRunner templates, SiteCatalog catalog)
    {
        var urls = new SiteUrls(catalog.Settings.BaseUrl);
        var markdown = new MarkdownRenderer(urls);
        var papers = new PaperModels(catalog, urls, markdown, _ => "", new DiagnosticBag());
        (_runner, _catalog) = (templates, catalog);
        _site = SiteModel.Create(catalog, templates.Theme.Strings);
        _models = new MailModels(catalog, urls, markdown, papers, MailStyle.Create(templates.Theme));
    }

    /// <summary>Renders a message. The parts are incomplete if a template failed, which <see cref="ReportErrors"/> reports.</summary>
    /// <param name="selection">The edition or week.</param>
    /// <param name="detail">How much to say about each paper.</param>
    /// <param name="unsubscribe">The address to unsubscribe at, or null.</param>
    public RenderedMail Render(MailSelection selection, MailDetail detail, Uri? unsubscribe)
    {
        var mail = _models.Create(selection, detail, unsubscribe);
        var subject = Run(SubjectTemplate, mail, selection.Key, null);
        return new RenderedMail(
            subject,
            Run(HtmlTemplate, mail, selection.Key, subject),
            LineWrapper.Wrap(Run(TextTemplate, mail, selection.Key, subject), LineWidth));
    }

    /// <summary>Renders the messages of the newest edition and week for the errors of their templates alone.</summary>
    public void RenderNewest()
    {
        var detail = new MailDetail(int.MaxValue, 100, 100);
        if (_catalog.Editions is [var edition, ..])
            Render(MailSelection.From(edition), detail, unsubscribe: null);
        if (_catalog.Weeks is [var week, ..])
            Render(MailSelection.From(week), detail, unsubscribe: null);
    }

    /// <summary>Reports the errors of the templates.</summary>
    /// <param name="diagnostics">Receives the errors.</param>
    public void ReportErrors(DiagnosticBag diagnostics) => _runner.ReportErrors(diagnostics);

    private string Run(string template, ModelObject mail, string key, string? subject) => _runner.RenderAlone(
        template, new ScriptObject { ["site"] = _site, ["mail"] = mail, ["subject"] = subject?.Trim() }, "the message of " + key);
}

using Microsoft.AspNetCore.Http;
using SiteGen.Build;

namespace SiteGen.Serve;

/// <summary>Responds to requests from the current site.</summary>
/// <param name="site">The current site.</param>
/// <param name="mail">Shows its messages.</param>
/// <param name="stopping">Ends the event streams, which otherwise last as long as the server.</param>
internal sealed class SiteResponder(LiveSite site, MailPreview mail, CancellationToken stopping)
{
    /// <summary>Responds to one request.</summary>
    /// <param name="context">The request and its response.</param>
    public Task RespondAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed).ExecuteAsync(context);
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.Path.Value switch
        {
            LiveReload.ScriptPath => TypedResults.Text(LiveReload.Script, "text/javascript; charset=utf-8").ExecuteAsync(context),
            LiveReload.EventsPath => SendEventsAsync(context),
            { } path when path.StartsWith(MailPreview.Path, StringComparison.Ordinal) => SendMailAsync(context),
            var path => SendFileAsync(context, path ?? "/"),
        };
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        try
        {
            await TypedResults.ServerSentEvents(LiveReload.EventsAsync(site, ended.Token)).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The browser closed the connection, or the server stops.
        }
    }

    private async Task SendMailAsync(HttpContext context)
    {
        var state = await site.CurrentAsync(context.RequestAborted);
        if (await mail.RespondAsync(context, state.Version) is var (page, status))
            await SendPageAsync(context, page, state, status);
    }

    private async Task SendFileAsync(HttpContext context, string path)
    {
        var state = await site.CurrentAsync(context.RequestAborted);
        if (state.Folder is not { } folder)
        {
            await SendPageAsync(context, ErrorPage.CreateBuildFailed(state.Errors), state, StatusCodes.Status500InternalServerError);
            return;
        }

        if (!path.StartsWith(state.BasePath, StringComparison.Ordinal))
        {
            await SendOutsideAsync(context, path, state);
            return;
        }

        var found = SiteFile.Find(folder, path[(state.BasePath.Length - 1)..]);
        if (found.Redirect is { } redirect)
            Redirect(context, state.BasePath + redirect[1..]);
        else if (found.File is null)
            await SendNotFoundAsync(context, path, state, folder);
        else if (found.File.EndsWith(".html", StringComparison.Ordinal))
            await SendPageAsync(context, await File.ReadAllBytesAsync(found.File, context.RequestAborted), state, StatusCodes.Status200OK);
        else
            await TypedResults
                .PhysicalFile(found.File, ContentTypes.FromFile(found.File), enableRangeProcessing: true)
                .ExecuteAsync(context);
    }

    // The published host may have other sites outside the base path. A request for the bare host redirects to the site.
    private static async Task SendOutsideAsync(HttpContext context, string path, LiveState state)
    {
        if (path == "/" || path + "/" == state.BasePath)
        {
            Redirect(context, state.BasePath);
            return;
        }

        var page = ErrorPage.CreateOutside(path, new PathString(state.BasePath).ToUriComponent());
        await SendPageAsync(context, page, state, StatusCodes.Status404NotFound);
    }

    private static void Redirect(HttpContext context, string path) =>
        context.Response.Redirect(new PathString(path).ToUriComponent() + context.Request.QueryString, permanent: false);

    private static async Task SendNotFoundAsync(HttpContext context, string path, LiveState state, string folder)
    {
        var own = Path.Combine(folder, SitePlan.NotFoundFile);
        var page = File.Exists(own) ? await File.ReadAllBytesAsync(own, context.RequestAborted) : ErrorPage.CreateNotFound(path);
        await SendPageAsync(context, page, state, StatusCodes.Status404NotFound);
    }

    private static async Task SendPageAsync(HttpContext context, byte[] html, LiveState state, int status)
    {
        var page = LiveReload.Inject(html, state.Version);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }
}

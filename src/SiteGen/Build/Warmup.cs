using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Build;

/// <summary>Loads the libraries that every build needs while the caller still reads the command line.</summary>
public static class Warmup
{
    /// <summary>Starts loading on the thread pool. Nothing has to wait for it.</summary>
    public static void Start() => Task.Run(() =>
    {
        ContentReader.Prepare();
        MarkdownRenderer.Summary(MarkdownRenderer.PlainText("a *text* with $x$"), 100);
    });
}

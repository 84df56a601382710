using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Build;

/// <summary>Loads the libraries that every build needs while the caller still reads the command line.</summary>
public static class Warmup
{
    private const string SamplePaper = "---\ntitle: \"A\"\ndate: \"2000-01-01\"\nauthors: [\"A B\"]\n---\n\nC.\n";

    /// <summary>Starts loading on the thread pool. Nothing has to wait for it.</summary>
    public static void Start() => Task.Run(() =>
    {
        PaperReader.Read(SamplePaper, "a", new DiagnosticBag().ForFile("a.md"));
        MarkdownRenderer.Summary(MarkdownRenderer.PlainText("a *text* with $x$"), 100);
    });
}

using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>Plans the images of a site, which are copied as they are.</summary>
internal static class ImagePlan
{
    /// <summary>Lists the jobs. Each reads its file when it runs, so that the images are not all in memory at once.</summary>
    /// <param name="images">The images.</param>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Receives an error for an image that was removed meanwhile.</param>
    public static IEnumerable<OutputJob> ListJobs(IReadOnlyList<SiteImage> images, string source, DiagnosticBag diagnostics)
    {
        Action<SiteImage, OutputBuffer> write = (image, output) => output.Write(SourceFile.ReadBytes(
            Path.Combine(source, image.Path), ImageReader.MaxBytes, diagnostics.ForFile(image.Path)));
        return images.Select(image => OutputJob.Create(SiteUrls.Images + image.Name, image.Path, image, write));
    }
}

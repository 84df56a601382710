using System.Text;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Hostile;

/// <summary>Reads every output of a hostile site with a parser of its format and finds where foreign text took effect.</summary>
/// <param name="site">The built site.</param>
/// <param name="twin">The same site with harmless text.</param>
internal sealed class OutputFaults(TestSite site, HarmlessTwin twin)
{
    private readonly IReadOnlyList<string> _files = site.Files("_site");
    private readonly StringBuilder _text = new();

    /// <summary>The number of outputs.</summary>
    public int Count => _files.Count;

    /// <summary>The source of all pages. It is complete when <see cref="Find"/> has been enumerated.</summary>
    public string Text => _text.ToString();

    /// <summary>Returns a line for each fault.</summary>
    public IEnumerable<string> Find()
    {
        var papers = site.Files("content/papers").Count;
        return _files.SelectMany(file => FindInFile(file, papers).Select(fault => $"{file}: {fault}"));
    }

    private IEnumerable<string> FindInFile(string file, int papers)
    {
        var bytes = File.ReadAllBytes(site.FullPath("_site/" + file));
        if (Path.GetExtension(file) is ".png" or ".bin")
            return [];
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        IEnumerable<string> faults = Path.GetExtension(file) switch
        {
            ".html" => FindInPage(file, text),
            ".xml" or ".opml" => FindInXml(file, bytes),
            ".json" => DataFaults.FindInJson(text, twin.Markup.FindInFragment),
            ".bib" => DataFaults.FindInBibtex(text, file == "papers.bib" ? papers : text.Split("\n@").Length),
            ".ris" => DataFaults.FindInRis(text, file == "papers.ris" ? papers : text.Split("\r\nER  - ").Length - 1),
            _ => [],
        };
        return text.Contains(HostileText.Evaluated, StringComparison.Ordinal) ? [.. faults, "evaluated text"] : faults;
    }

    private IEnumerable<string> FindInPage(string file, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        _text.Append(html);
        foreach (var fault in twin.Markup.FindInPage(html))
            yield return fault;
        if (twin.Skeletons.TryGetValue(file, out var expected) && Skeleton.Build(page) is var actual && actual != expected)
            yield return "other elements than the twin: " + DescribeDifference(actual, expected);
    }

    private List<string> FindInXml(string file, byte[] xml)
    {
        var faults = DataFaults.FindInXml(xml, twin.Markup.FindInFragment).ToList();
        if (faults.Count > 0 || !twin.Skeletons.TryGetValue(file, out var expected))
            return faults;
        var actual = Skeleton.Build(xml);
        return actual == expected ? [] : ["other elements than the twin: " + DescribeDifference(actual, expected)];
    }

    private static string DescribeDifference(string actual, string expected)
    {
        var (a, b) = (actual.Split('\n'), expected.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(a.Length, b.Length)).FirstOrDefault(i => a[i] != b[i], Math.Min(a.Length, b.Length) - 1);
        return $"{at}: {string.Join(" / ", a.Skip(at).Take(3))} instead of {string.Join(" / ", b.Skip(at).Take(3))}";
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Tests.Hostile;

/// <summary>Finds faults in feeds, indexes and citations by parsing them as feed readers and reference managers do.</summary>
internal static partial class DataFaults
{
    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "url", "id", "home_page_url", "feed_url", "external_url", "URL", "sameAs", "code", "@id", "image", "icon",
    };

    /// <summary>Finds syntax errors and dangerous addresses in JSON.</summary>
    /// <param name="json">The text.</param>
    /// <param name="findInHtml">Finds faults in each HTML fragment of the document.</param>
    public static IEnumerable<string> FindInJson(string json, Func<string, IEnumerable<string>>? findInHtml = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. FindInValue("", document.RootElement, findInHtml)];
        }
        catch (JsonException e)
        {
            return [$"not JSON: {e.Message}"];
        }
    }

    /// <summary>Finds syntax errors, unexpected nodes and dangerous addresses in XML.</summary>
    /// <param name="xml">The bytes.</param>
    /// <param name="findInHtml">Finds faults in each HTML fragment of the document.</param>
    public static IEnumerable<string> FindInXml(byte[] xml, Func<string, IEnumerable<string>> findInHtml)
    {
        XDocument document;
        try
        {
            using var stream = new MemoryStream(xml);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            document = XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            return [$"not XML: {e.Message}"];
        }

        var elements = document.Descendants().ToList();
        var attributes = elements.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        return
        [
            .. document.DescendantNodes()
                .Where(n => n is XComment or XDocumentType || (n is XProcessingInstruction p && p.Target != "xml-stylesheet"))
                .Select(n => $"the node {n}"),
            .. elements
                .Where(e => !e.HasElements && e.Name.LocalName is "link" or "guid" or "loc" or "comments"
                    && !MarkupFaults.IsHarmless(e.Value))
                .Select(e => $"the address {e}"),
            .. attributes
                .Where(a => a.Name.LocalName is "href" or "url" or "xmlUrl" or "htmlUrl" && !MarkupFaults.IsHarmless(a.Value))
                .Select(a => $"the address {a}"),
            .. elements.Where(e => e.Name.LocalName == "encoded").SelectMany(e => findInHtml(e.Value)),
        ];
    }

    /// <summary>Finds RIS lines that are not fields, records beyond the expected number, and addresses outside the web.</summary>
    public static IEnumerable<string> FindInRis(string ris, int records)
    {
        var lines = ris.Split("\r\n").Where(l => l.Length > 0).ToList();
        var count = (string tag) => lines.Count(l => l.StartsWith(tag + "  - ", StringComparison.Ordinal));
        return
        [
            .. lines.Where(l => !RisLine().IsMatch(l) || l.AsSpan().ContainsAny('\n', '\u2028', '\u0085')).Select(l => $"the line {l}"),
            .. ((string[])["TY", "ID", "ER", "UR"]).Where(tag => count(tag) != records)
                .Select(tag => $"{count(tag)} {tag} for {records} records"),
            .. lines
                .Where(l => l.StartsWith("UR  - ", StringComparison.Ordinal) && !l.StartsWith("UR  - http", StringComparison.Ordinal))
                .Select(l => $"the address {l}"),
        ];
    }

    /// <summary>Finds faults in BibTeX. As BibTeX does, it counts braces and ignores backslashes before them.</summary>
    public static IEnumerable<string> FindInBibtex(string bibtex, int entries)
    {
        var (found, depth, count) = (new List<string>(), 0, 0);
        foreach (var line in bibtex.Split('\n'))
        {
            if (depth == 0 && line.Length > 0)
            {
                count++;
                if (!EntryLine().IsMatch(line))
                    found.Add($"the line {line}");
            }
            else if (depth == 1 && line != "}" && !FieldLine().IsMatch(line))
            {
                found.Add($"the line {line}");
            }

            depth += line.Count(c => c == '{') - line.Count(c => c == '}');
            if (depth is < 0 or > 1)
                found.Add($"braces after {line}");
            if (Command().IsMatch(line))
                found.Add($"the command in {line}");
        }

        return count == entries && depth == 0 ? found : [.. found, $"{count} entries for {entries}"];
    }

    private static IEnumerable<string> FindInValue(string name, JsonElement value, Func<string, IEnumerable<string>>? findInHtml) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => FindInValue(p.Name, p.Value, findInHtml)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(i => FindInValue(name, i, findInHtml)),
            JsonValueKind.String when name == "content_html" => findInHtml?.Invoke(value.GetString()!) ?? [],
            JsonValueKind.String when Addresses.Contains(name) && !MarkupFaults.IsHarmless(value.GetString()!) => [$"the address {value}"],
            _ => [],
        };

    [GeneratedRegex("^[A-Z][A-Z0-9]  - .*$")]
    private static partial Regex RisLine();

    [GeneratedRegex("^@(?:misc|article|inproceedings)\\{[a-z0-9-]+,$")]
    private static partial Regex EntryLine();

    [GeneratedRegex("^  [a-z]+ += (?:\\{.*\\}|[a-z]{3}),?$")]
    private static partial Regex FieldLine();

    // Commands that read a file, run a program or define another command.
    [GeneratedRegex(@"\\(?:input|write|immediate|openin|openout|read|def|catcode|csname|include|href|url)(?![a-z])")]
    private static partial Regex Command();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Tests.Security;

/// <summary>What is wrong with feeds, indexes and citations as their readers read them.</summary>
internal static partial class HostileData
{
    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "url", "id", "home_page_url", "feed_url", "external_url", "URL", "sameAs", "code", "@id", "image", "icon",
    };

    /// <summary>What is wrong with JSON: whether it can be read, and where its addresses lead.</summary>
    /// <param name="json">The text.</param>
    /// <param name="html">Takes each piece of HTML in it.</param>
    public static IEnumerable<string> Json(string json, Func<string, IEnumerable<string>>? html = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Json("", document.RootElement, html)];
        }
        catch (JsonException e)
        {
            return [$"no JSON: {e.Message}"];
        }
    }

    /// <summary>What is wrong with XML.</summary>
    /// <param name="xml">The bytes.</param>
    /// <param name="html">Takes each piece of HTML in it.</param>
    public static IEnumerable<string> Xml(byte[] xml, Func<string, IEnumerable<string>> html)
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
            return [$"no XML: {e.Message}"];
        }

        var elements = document.Descendants().ToList();
        var attributes = elements.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        return
        [
            .. document.DescendantNodes().Where(n => n is XComment or XDocumentType || (n is XProcessingInstruction p && p.Target != "xml-stylesheet")).Select(n => $"the node {n}"),
            .. elements.Where(e => !e.HasElements && e.Name.LocalName is "link" or "guid" or "loc" or "comments" && !HostileMarkup.IsHarmless(e.Value)).Select(e => $"the address {e}"),
            .. attributes.Where(a => a.Name.LocalName is "href" or "url" or "xmlUrl" or "htmlUrl" && !HostileMarkup.IsHarmless(a.Value)).Select(a => $"the address {a}"),
            .. elements.Where(e => e.Name.LocalName == "encoded").SelectMany(e => html(e.Value)),
        ];
    }

    /// <summary>The elements of XML and the names of their attributes.</summary>
    public static string Skeleton(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return string.Join('\n', XDocument.Load(stream).Descendants().Select(e => $"{e.Name} {string.Join(' ', e.Attributes().Select(a => a.Name))}"));
    }

    /// <summary>What is wrong with RIS: every line a field, as many beginnings and ends as records, addresses of the web.</summary>
    public static IEnumerable<string> Ris(string ris, int records)
    {
        var lines = ris.Split("\r\n").Where(l => l.Length > 0).ToList();
        var count = (string tag) => lines.Count(l => l.StartsWith(tag + "  - ", StringComparison.Ordinal));
        return
        [
            .. lines.Where(l => !RisLine().IsMatch(l) || l.AsSpan().ContainsAny('\n', '\u2028', '\u0085')).Select(l => $"the line {l}"),
            .. ((string[])["TY", "ID", "ER", "UR"]).Where(tag => count(tag) != records).Select(tag => $"{count(tag)} {tag} for {records} records"),
            .. lines.Where(l => l.StartsWith("UR  - ", StringComparison.Ordinal) && !l.StartsWith("UR  - http", StringComparison.Ordinal)).Select(l => $"the address {l}"),
        ];
    }

    /// <summary>What is wrong with BibTeX, read as BibTeX reads it: an entry ends where its braces do, whatever is escaped.</summary>
    public static IEnumerable<string> Bibtex(string bibtex, int entries)
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

    private static IEnumerable<string> Json(string name, JsonElement value, Func<string, IEnumerable<string>>? html) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Json(p.Name, p.Value, html)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(i => Json(name, i, html)),
        JsonValueKind.String when name == "content_html" => html?.Invoke(value.GetString()!) ?? [],
        JsonValueKind.String when Addresses.Contains(name) && !HostileMarkup.IsHarmless(value.GetString()!) => [$"the address {value}"],
        _ => [],
    };

    [GeneratedRegex("^[A-Z][A-Z0-9]  - .*$")]
    private static partial Regex RisLine();

    [GeneratedRegex("^@(?:misc|article|inproceedings)\\{[a-z0-9-]+,$")]
    private static partial Regex EntryLine();

    [GeneratedRegex("^  [a-z]+ += (?:\\{.*\\}|[a-z]{3}),?$")]
    private static partial Regex FieldLine();

    // What reads a file, runs a program or defines another command.
    [GeneratedRegex(@"\\(?:input|write|immediate|openin|openout|read|def|catcode|csname|include|href|url)(?![a-z])")]
    private static partial Regex Command();
}

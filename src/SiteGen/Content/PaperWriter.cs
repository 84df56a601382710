using System.Text;

namespace SiteGen.Content;

/// <summary>Writes the file of a new paper, and adds fields to a file that a curator may have edited.</summary>
public static class PaperWriter
{
    private static readonly string[] Order = ["title", "date", "published", "authors", "arxiv", "doi", "venue", "topics", "links", "draft", "aliases", "extra"];

    /// <summary>Returns the text of a new paper's file: LF line ends, every string in double quotes, a line feed at the end.</summary>
    /// <param name="paper">The content of the file.</param>
    public static string Write(PaperFile paper)
    {
        var text = new StringBuilder("---\n");
        foreach (var key in Order)
        {
            text.Append(key switch
            {
                "title" => $"title: {YamlText.Quote(paper.Title)}\n",
                "date" => $"date: {YamlText.Quote(paper.Date.ToString())}\n",
                "topics" => $"topics: {YamlText.QuoteAll(paper.Topics)}\n",
                "draft" => paper.Draft ? "draft: true\n" : null,
                "extra" when paper.Extra.Count > 0 => "extra:\n" + string.Concat(paper.Extra.Select(e => $"  {e.Key}: {YamlText.Quote(e.Value)}\n")),
                _ => PaperFields.Names.Contains(key) ? paper.Fields.Yaml(key) : null,
            });
        }

        text.Append("---\n");
        if (paper.Abstract.Trim() is { Length: > 0 } body)
            text.Append('\n').Append(body).Append('\n');
        return text.ToString();
    }

    /// <summary>
    /// Adds fields to a file; every byte that stands there stays. Each field goes before the first key that follows it
    /// in the usual order. Null when the file's front matter is not made of lines of <c>key: value</c>.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fields">The fields to add; none of them stands in the file.</param>
    public static string? Fill(string text, PaperFields fields)
    {
        var ignored = new DiagnosticBag().ForFile("");
        if (FrontMatter.Split(text, ignored) is not { } front
            || YamlReader.Read(front.Yaml, 1, ignored) is not YamlValue.Map map
            || map.Entries.Any(e => e.Position.Column != 1))
            return null;
        var lineEnd = text.AsSpan(0, text.IndexOf('\n') + 1).EndsWith("\r\n") ? "\r\n" : "\n";
        var lines = SplitLines(front.Yaml);
        foreach (var name in Enumerable.Reverse(fields.Present))
        {
            var following = Order.AsSpan(Array.IndexOf(Order, name) + 1).ToArray();
            var line = map.Entries.Where(e => following.Contains(e.Key)).Select(e => e.Position.Line).DefaultIfEmpty(lines.Count + 1).Min();
            lines.Insert(line - 1, fields.Yaml(name)!.Replace("\n", lineEnd, StringComparison.Ordinal));
            map = new YamlValue.Map([.. map.Entries, new YamlEntry(name, new SourcePosition(line, 1), map)], map.Position);
        }

        var start = text.IndexOf('\n') + 1;
        return text[..start] + string.Concat(lines) + text[(start + front.Yaml.Length)..];
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) + 1;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }
}

using System.Text;

namespace SiteGen.Content;

/// <summary>Writes the file of a new paper. <c>FrontMatterEditor</c> edits files that exist.</summary>
public static class PaperWriter
{
    /// <summary>Returns the text of a new paper's file: LF line ends, every string in double quotes, a line feed at the end.</summary>
    /// <param name="paper">The content of the file.</param>
    public static string Write(PaperFile paper)
    {
        var text = new StringBuilder("---\n");
        foreach (var key in PaperKeys.InOrder)
        {
            var value = key switch
            {
                "title" => FrontMatterValue.From(paper.Title),
                "date" => paper.Date is { } date ? FrontMatterValue.From(date.ToString()) : null,
                "topics" => FrontMatterValue.From(paper.Topics),
                "draft" => paper.Draft ? FrontMatterValue.From(flag: true) : null,
                "extra" => paper.Extra.Count > 0 ? FrontMatterValue.From(paper.Extra) : null,
                _ => PaperFields.Names.Contains(key) ? paper.Fields.GetValue(key) : null,
            };
            if (value is not null)
                text.Append(YamlWriter.WriteEntry(key, value));
        }

        text.Append("---\n");
        if (paper.Abstract.Trim() is { Length: > 0 } body)
            text.Append('\n').Append(body).Append('\n');
        return text.ToString();
    }
}

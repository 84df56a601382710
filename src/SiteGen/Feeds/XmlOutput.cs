using System.Text;
using System.Xml;

namespace SiteGen.Feeds;

/// <summary>
/// Writes XML files: UTF-8 without byte order mark, with an XML declaration, one element a line, LF, with a line feed at the end.
/// </summary>
internal static class XmlOutput
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // One element a line, without white space before it: in the feeds of a large site that would be megabytes.
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        // Parsers turn a literal carriage return into a line feed but keep a character reference.
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Writes a document.</summary>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="write">Writes the root element; its text must not contain characters that XML forbids.</param>
    public static void Write(Stream output, Action<XmlWriter> write)
    {
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        output.WriteByte((byte)'\n');
    }
}

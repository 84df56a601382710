using System.Text;
using System.Xml;

namespace SiteGen.Feeds;

/// <summary>The one way in which this room writes XML: UTF-8 without byte-order mark, declared, indented, LF.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        // A carriage return in content would come back as a line feed; as a reference it survives.
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Writes a document, with a line feed at the end.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="write">Writes the root, and what stands before it; the text is free of characters that XML forbids.</param>
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

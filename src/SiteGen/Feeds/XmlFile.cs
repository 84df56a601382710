using System.Text;
using System.Xml;
using System.Xml.Linq;

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

    /// <summary>The document's bytes, with a line feed at the end.</summary>
    /// <param name="document">The document; its text is free of characters that XML forbids.</param>
    public static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
            document.Save(xml);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}

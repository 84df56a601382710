using System.Xml;

namespace SiteGen.Feeds;

/// <summary>
/// Puts two things right in what Syndication writes on its way to a file: the modules' namespaces are declared once, on
/// the root, and no others; and dates end in <c>GMT</c>, which all readers know, not in <c>Z</c>, which RFC 822 allows too.
/// </summary>
/// <param name="xml">Writes the file.</param>
internal sealed class RssXmlWriter(XmlWriter xml) : XmlWriter
{
    /// <summary>The namespace of Atom (RFC 4287).</summary>
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The namespace of the RSS module for whole texts.</summary>
    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The namespace of the Dublin Core's elements.</summary>
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private const string Declaration = "xmlns";

    private string _element = "";
    private int _elements;
    private bool _isForeignDeclaration;

    /// <inheritdoc/>
    public override WriteState WriteState => xml.WriteState;

    /// <inheritdoc/>
    public override void WriteStartElement(string? prefix, string localName, string? ns)
    {
        // The second start tag ends the root's: the last moment for its attributes.
        if (++_elements == 2)
        {
            xml.WriteAttributeString(Declaration, "atom", null, Atom);
            xml.WriteAttributeString(Declaration, "content", null, Content);
            xml.WriteAttributeString(Declaration, "dc", null, DublinCore);
        }

        _element = localName;
        xml.WriteStartElement(prefix, localName, ns);
    }

    /// <inheritdoc/>
    public override void WriteStartAttribute(string? prefix, string localName, string? ns)
    {
        _isForeignDeclaration = prefix == Declaration;
        if (!_isForeignDeclaration)
            xml.WriteStartAttribute(prefix, localName, ns);
    }

    /// <inheritdoc/>
    public override void WriteEndAttribute()
    {
        if (!_isForeignDeclaration)
            xml.WriteEndAttribute();
        _isForeignDeclaration = false;
    }

    /// <inheritdoc/>
    public override void WriteString(string? text)
    {
        if (!_isForeignDeclaration)
            xml.WriteString(_element is "pubDate" or "lastBuildDate" && text is not null ? InGmt(text) : text);
    }

    /// <inheritdoc/>
    public override void WriteEndElement()
    {
        _element = "";
        xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public override void WriteFullEndElement()
    {
        _element = "";
        xml.WriteFullEndElement();
    }

    /// <inheritdoc/>
    public override void Flush() => xml.Flush();

    /// <inheritdoc/>
    public override string? LookupPrefix(string ns) => xml.LookupPrefix(ns);

    /// <inheritdoc/>
    public override void WriteBase64(byte[] buffer, int index, int count) => xml.WriteBase64(buffer, index, count);

    /// <inheritdoc/>
    public override void WriteCData(string? text) => xml.WriteCData(text);

    /// <inheritdoc/>
    public override void WriteCharEntity(char ch) => xml.WriteCharEntity(ch);

    /// <inheritdoc/>
    public override void WriteChars(char[] buffer, int index, int count) => WriteString(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteComment(string? text) => xml.WriteComment(text);

    /// <inheritdoc/>
    public override void WriteDocType(string name, string? pubid, string? sysid, string? subset) => xml.WriteDocType(name, pubid, sysid, subset);

    /// <inheritdoc/>
    public override void WriteEndDocument() => xml.WriteEndDocument();

    /// <inheritdoc/>
    public override void WriteEntityRef(string name) => xml.WriteEntityRef(name);

    /// <inheritdoc/>
    public override void WriteProcessingInstruction(string name, string? text) => xml.WriteProcessingInstruction(name, text);

    /// <inheritdoc/>
    public override void WriteRaw(char[] buffer, int index, int count) => xml.WriteRaw(buffer, index, count);

    /// <inheritdoc/>
    public override void WriteRaw(string data) => xml.WriteRaw(data);

    /// <inheritdoc/>
    public override void WriteStartDocument() => xml.WriteStartDocument();

    /// <inheritdoc/>
    public override void WriteStartDocument(bool standalone) => xml.WriteStartDocument(standalone);

    /// <inheritdoc/>
    public override void WriteSurrogateCharEntity(char lowChar, char highChar) => xml.WriteSurrogateCharEntity(lowChar, highChar);

    /// <inheritdoc/>
    public override void WriteWhitespace(string? ws) => xml.WriteWhitespace(ws);

    // The library writes times of UTC so, and readers of RFC 822 know GMT.
    private static string InGmt(string written) => written.EndsWith(" Z", StringComparison.Ordinal)
        ? string.Concat(written.AsSpan(0, written.Length - 1), "GMT")
        : throw new FormatException($"the time '{written}' is not in UTC");
}

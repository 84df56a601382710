using System.Xml;

namespace SiteGen.Feeds;

/// <summary>
/// Corrects the output of System.ServiceModel.Syndication in two points: it declares the namespaces of the modules once, on
/// the root element, and drops all other declarations; and it writes dates with <c>GMT</c>, which every feed reader parses,
/// instead of <c>Z</c>, which RFC 822 allows too.
/// </summary>
/// <param name="xml">Writes the corrected output.</param>
internal sealed class RssXmlWriter(XmlWriter xml) : XmlWriter
{
    /// <summary>The Atom namespace (RFC 4287).</summary>
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The namespace of the RSS content module.</summary>
    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The namespace of Dublin Core elements.</summary>
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private const string DeclarationPrefix = "xmlns";

    private string _element = "";
    private int _elementCount;
    private bool _isInDeclaration;

    /// <inheritdoc/>
    public override WriteState WriteState => xml.WriteState;

    /// <inheritdoc/>
    public override void WriteStartElement(string? prefix, string localName, string? ns)
    {
        // The second start tag closes the start tag of the root, so this is the last chance to add attributes to it.
        if (++_elementCount == 2)
        {
            xml.WriteAttributeString(DeclarationPrefix, "atom", null, Atom);
            xml.WriteAttributeString(DeclarationPrefix, "content", null, Content);
            xml.WriteAttributeString(DeclarationPrefix, "dc", null, DublinCore);
        }

        _element = localName;
        xml.WriteStartElement(prefix, localName, ns);
    }

    /// <inheritdoc/>
    public override void WriteStartAttribute(string? prefix, string localName, string? ns)
    {
        _isInDeclaration = prefix == DeclarationPrefix;
        if (!_isInDeclaration)
            xml.WriteStartAttribute(prefix, localName, ns);
    }

    /// <inheritdoc/>
    public override void WriteEndAttribute()
    {
        if (!_isInDeclaration)
            xml.WriteEndAttribute();
        _isInDeclaration = false;
    }

    /// <inheritdoc/>
    public override void WriteString(string? text)
    {
        if (!_isInDeclaration)
            xml.WriteString(_element is "pubDate" or "lastBuildDate" && text is not null ? ToGmt(text) : text);
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
    public override void WriteDocType(string name, string? pubid, string? sysid, string? subset) =>
        xml.WriteDocType(name, pubid, sysid, subset);

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

    // Syndication ends UTC times with "Z".
    private static string ToGmt(string written) => written.EndsWith(" Z", StringComparison.Ordinal)
        ? string.Concat(written.AsSpan(0, written.Length - 1), "GMT")
        : throw new FormatException($"the time '{written}' is not in UTC");
}

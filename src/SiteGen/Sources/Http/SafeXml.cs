using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Sources.Http;

/// <summary>
/// Parses XML of strangers: without document types, so that there are no entities, and with limits of depth and size, so that
/// recursive code may read the result.
/// </summary>
public static class SafeXml
{
    /// <summary>The maximum depth of elements.</summary>
    public const int MaxDepth = 100;

    // An element costs far more memory than its text.
    private const int MaxNodes = 1_000_000;

    private const int MaxCharacters = 32 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>Parses XML in the encoding that it declares. White space before the declaration is tolerated.</summary>
    /// <param name="xml">The XML.</param>
    /// <param name="document">The document; white space between elements is part of it.</param>
    /// <param name="error">What is wrong, such as "is no XML: …".</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> xml, [NotNullWhen(true)] out XDocument? document, [NotNullWhen(false)] out string? error)
    {
        document = null;
        try
        {
            xml = TrimStart(xml);
            error = FindExcess(xml);
            if (error is not null)
                return false;
            using var reader = CreateReader(xml);
            document = XDocument.Load(reader);
            return true;
        }
        catch (Exception e) when (e is XmlException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            error = $"is no XML: {e.Message}";
            return false;
        }
    }

    // Before the tree is built, because the size of the tree is what must be limited.
    private static string? FindExcess(ReadOnlyMemory<byte> xml)
    {
        using var reader = CreateReader(xml);
        var nodes = 0;
        while (reader.Read())
        {
            nodes += 1 + reader.AttributeCount;
            if (reader.NodeType == XmlNodeType.Element && reader.Depth >= MaxDepth)
                return FormattableString.Invariant($"has elements more than {MaxDepth} deep");
            if (nodes > MaxNodes)
                return FormattableString.Invariant($"has more than {MaxNodes} elements and attributes");
        }

        return null;
    }

    private static XmlReader CreateReader(ReadOnlyMemory<byte> xml)
    {
        var bytes = MemoryMarshal.TryGetArray(xml, out var segment) ? segment : new ArraySegment<byte>(xml.ToArray());
        return XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Settings);
    }

    private static ReadOnlyMemory<byte> TrimStart(ReadOnlyMemory<byte> xml)
    {
        var start = xml.Span.IndexOfAnyExcept(" \t\r\n"u8);
        return start > 0 ? xml[start..] : xml;
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TexMath.Characters;

namespace TexMath.Prose;

/// <summary>Converts presentation MathML, which publishers put into titles and abstracts, to TeX.</summary>
internal static class MathMlReader
{
    private const int MaxLength = 20_000;
    private const int MaxDepth = 60;

    private static readonly string[] Functions =
        ["sin", "cos", "tan", "log", "ln", "exp", "lim", "max", "min", "sup", "inf", "det", "dim", "ker", "deg", "arg", "gcd", "Pr"];

    /// <summary>Returns the TeX of a formula without dollars; null if the text is not well-formed or has no known element.</summary>
    /// <param name="markup">An element <c>math</c>, with or without a prefix; untrusted.</param>
    public static string? ToTex(string markup)
    {
        if (markup.Length > MaxLength || Parse(markup) is not { } root)
            return null;
        var tex = new StringBuilder();
        var isConverted = AppendAll(tex, root.Elements(), 0);
        var text = string.Join(' ', tex.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return isConverted && text.Length > 0 && !text.Contains('$', StringComparison.Ordinal) ? text : null;
    }

    private static XElement? Parse(string markup)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = ConformanceLevel.Fragment,
        };
        var namespaces = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in (ReadOnlySpan<string>)["mml", "m", "jats", "xlink", "ns0", "ns1", "ns2", "ns3", "ns4"])
            namespaces.AddNamespace(prefix, "urn:" + prefix);
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(markup), settings, new XmlParserContext(null, namespaces, null, XmlSpace.None));
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool AppendAll(StringBuilder tex, IEnumerable<XElement> elements, int depth) =>
        elements.All(element => Append(tex, element, depth));

    private static bool Append(StringBuilder tex, XElement element, int depth)
    {
        if (depth > MaxDepth)
            return false;
        switch (element.Name.LocalName)
        {
            case "mi" or "mo" or "mn" or "mtext" or "ms":
                AppendToken(tex, element);
                return true;
            case "mrow" or "mstyle" or "mpadded" or "merror" or "math" or "maction":
                return AppendAll(tex, element.Elements(), depth + 1);
            case "semantics":
                return element.Elements().FirstOrDefault() is { } first && Append(tex, first, depth + 1);
            case "mspace":
                tex.Append(@"\, ");
                return true;
            case "mphantom" or "none" or "mprescripts" or "annotation" or "annotation-xml":
                return true;
            case "mfenced":
                return AppendFence(tex, element, depth);
            default:
                return AppendStructure(tex, element, depth);
        }
    }

    private static bool AppendStructure(StringBuilder tex, XElement element, int depth)
    {
        var children = element.Elements().Take(4).ToList();
        return (element.Name.LocalName, children.Count) switch
        {
            ("msub" or "munder", 2) => AppendScripts(tex, element, children, "_", depth),
            ("msup" or "mover", 2) => AppendScripts(tex, element, children, "^", depth),
            ("msubsup" or "munderover", 3) => AppendScripts(tex, element, children, "_^", depth),
            ("mfrac", 2) => AppendGroup(tex, @"\frac", children[0], depth) && AppendGroup(tex, "", children[1], depth),
            ("mroot", 2) => AppendRoot(tex, children, depth),
            ("msqrt", _) => AppendCommand(tex, @"\sqrt", element, depth),
            _ => false,
        };
    }

    private static bool AppendScripts(StringBuilder tex, XElement element, List<XElement> children, string marks, int depth)
    {
        if (element.Name.LocalName == "mover" && Accent(children[1].Value.Trim()) is { } accent)
            return AppendGroup(tex, accent, children[0], depth);
        var isSimple = children[0].Name.LocalName is "mi" or "mo" or "mn";
        if (!(isSimple ? Append(tex, children[0], depth + 1) : AppendGroup(tex, "", children[0], depth)))
            return false;
        TrimSpace(tex);
        return marks.Select((mark, i) => AppendGroup(tex, mark.ToString(), children[i + 1], depth)).All(done => done);
    }

    private static bool AppendRoot(StringBuilder tex, List<XElement> children, int depth)
    {
        tex.Append(@"\sqrt[");
        var hasIndex = Append(tex, children[1], depth + 1);
        TrimSpace(tex);
        return hasIndex && AppendGroup(tex, "]", children[0], depth);
    }

    private static bool AppendFence(StringBuilder tex, XElement element, int depth)
    {
        tex.Append((string?)element.Attribute("open") ?? "(");
        foreach (var (i, child) in element.Elements().Index())
        {
            if (i > 0)
                tex.Append(", ");
            if (!Append(tex, child, depth + 1))
                return false;
            TrimSpace(tex);
        }

        tex.Append((string?)element.Attribute("close") ?? ")");
        return true;
    }

    private static bool AppendGroup(StringBuilder tex, string command, XElement child, int depth)
    {
        if (command.StartsWith('\\'))
            TrimSpace(tex);
        tex.Append(command).Append('{');
        var isConverted = Append(tex, child, depth + 1);
        TrimSpace(tex);
        tex.Append('}');
        return isConverted;
    }

    private static bool AppendCommand(StringBuilder tex, string command, XElement element, int depth)
    {
        if (command.StartsWith('\\'))
            TrimSpace(tex);
        tex.Append(command).Append('{');
        var isConverted = AppendAll(tex, element.Elements(), depth + 1);
        TrimSpace(tex);
        tex.Append('}');
        return isConverted;
    }

    private static void AppendToken(StringBuilder tex, XElement element)
    {
        var text = string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var kind = element.Name.LocalName;
        if (text.Length == 0)
            return;
        if (kind is "mtext" or "ms")
            tex.Append(@"\text{").Append(Escape(text)).Append('}');
        else if (kind == "mi" && new StringInfo(text).LengthInTextElements > 1)
            tex.Append(Functions.Contains(text, StringComparer.Ordinal) ? $@"\{text} " : $@"\mathrm{{{Escape(text)}}}");
        else if (kind == "mi" && Alphabet((string?)element.Attribute("mathvariant")) is { } alphabet)
            tex.Append(alphabet).Append('{').Append(ToCommands(text)).Append('}');
        else
            tex.Append(ToCommands(text));
    }

    private static string? Alphabet(string? variant) => variant switch
    {
        "normal" => @"\mathrm",
        "bold" or "bold-italic" => @"\mathbf",
        "script" or "bold-script" => @"\mathcal",
        "double-struck" => @"\mathbb",
        "fraktur" => @"\mathfrak",
        "sans-serif" => @"\mathsf",
        _ => null,
    };

    private static string? Accent(string mark) => mark switch
    {
        "^" or "ˆ" or "̂" => @"\hat",
        "~" or "˜" or "̃" or "∼" => @"\tilde",
        "¯" or "‾" or "―" or "̄" => @"\bar",
        "→" or "⃗" => @"\vec",
        "˙" or "." => @"\dot",
        "¨" => @"\ddot",
        _ => null,
    };

    /// <summary>Writes each character as its command, which a space ends if a letter follows, or escaped.</summary>
    private static string ToCommands(string text)
    {
        var tex = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            tex.Append(character is "\u2061" or "\u2062" or "\u2063" or "\u200B" ? ""
                : character == "\u2212" ? "-"
                : TexSymbols.FindCommand(character) is { } command ? command + " " : Escape(character));
        }

        return tex.ToString();
    }

    private static string Escape(string text) => text
        .Replace("\\", @"\backslash ", StringComparison.Ordinal)
        .Replace("{", @"\{", StringComparison.Ordinal)
        .Replace("}", @"\}", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("#", @"\#", StringComparison.Ordinal)
        .Replace("&", @"\&", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);

    private static void TrimSpace(StringBuilder tex)
    {
        while (tex.Length > 0 && tex[^1] == ' ' && !(tex.Length > 1 && tex[^2] == '\\'))
            tex.Length--;
    }
}

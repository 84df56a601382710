using System.Text;
using System.Xml.Linq;
using SiteGen.Sources.Http;

namespace SiteGen.Tests.Sources.Http;

public sealed class SafeXmlTests
{
    private static (XDocument? Document, string? Error) Parse(byte[] xml) =>
        SafeXml.TryParse(xml, out var document, out var error) ? (document, null) : (null, error);

    private static (XDocument? Document, string? Error) Parse(string xml) => Parse(Encoding.UTF8.GetBytes(xml));

    [Fact]
    public void Xml_is_read_in_the_encoding_that_it_declares()
    {
        var latin = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='iso-8859-1'?><a>\u00e9</a>");
        Assert.Equal("\u00e9", Parse(latin).Document!.Root!.Value);
        byte[] utf16 = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<a>\u00e9</a>")];
        Assert.Equal("\u00e9", Parse(utf16).Document!.Root!.Value);
        Assert.Equal("\u00e9", Parse("\ufeff<a>\u00e9</a>").Document!.Root!.Value);
        var part = Encoding.UTF8.GetBytes("xx<a>b</a>xx").AsMemory(2, 8);
        Assert.True(SafeXml.TryParse(part, out var document, out _));
        Assert.Equal("b", document.Root!.Value);
    }

    [Fact]
    public void White_space_between_words_stays_and_before_the_declaration_does_no_harm() =>
        Assert.Equal("a b", Parse("\r\n <?xml version='1.0'?><p><i>a</i> <i>b</i></p>").Document!.Root!.Value);

    [Fact]
    public void References_of_characters_are_no_entities() =>
        Assert.Equal("a<b\u00e9&", Parse("<p>a&lt;b&#233;&amp;</p>").Document!.Root!.Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a>&nbsp;</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<?xml version='1.0' encoding='x-none'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><a/>")]
    [InlineData("<html><br></html>")]
    [InlineData("{\"a\":1}")]
    public void What_is_no_XML_has_a_message(string xml) => Assert.StartsWith("is no XML: ", Parse(xml).Error, StringComparison.Ordinal);

    [Fact]
    public void Invalid_bytes_have_a_message() =>
        Assert.StartsWith("is no XML: ", Parse([.. "<a>"u8, 0xFF, 0xFE, .. "</a>"u8]).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><a/>")]
    public void Document_types_and_their_entities_are_refused(string xml) => Assert.Contains("DTD", Parse(xml).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(500_000, false)]
    public void Deep_elements_are_refused(int depth, bool isRead)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        Assert.Equal(isRead ? null : "has elements more than 100 deep", Parse(xml).Error);
    }

    [Fact]
    public void Too_many_elements_are_refused()
    {
        var xml = "<a>" + new string('x', 1_000_001 * 4).Replace("xxxx", "<b/>", StringComparison.Ordinal) + "</a>";
        Assert.Equal("has more than 1000000 elements and attributes", Parse(xml).Error);
    }
}

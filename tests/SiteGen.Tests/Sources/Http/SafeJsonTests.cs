using System.Text;
using SiteGen.Sources.Http;

namespace SiteGen.Tests.Sources.Http;

public sealed class SafeJsonTests
{
    private static string? ReadText(byte[] json)
    {
        Assert.True(SafeJson.TryParse(json, out var document, out var error), error);
        using (document)
            return document.RootElement.GetProperty("a").GetString();
    }

    private static string? ReadText(string json) => ReadText(Encoding.UTF8.GetBytes(json));

    [Theory]
    [InlineData("{\"a\":\"b\"}", "b")]
    [InlineData("\ufeff{\"a\":\"b\"}", "b")]
    [InlineData("{\"a\":1,\"a\":\"b\"}", "b")]
    [InlineData("{\"a\":\"\\ud83d\\ude00 \\u00e9\"}", "\ud83d\ude00 \u00e9")]
    [InlineData("{\"a\":\"x\\ud83d\"}", "x\ufffd")]
    [InlineData("{\"a\":\"\\ude00\\uD83D\\ud83d\\ude00\"}", "\ufffd\ufffd\ud83d\ude00")]
    [InlineData("{\"a\":\"\\\\ud83d\"}", "\\ud83d")]
    [InlineData("{\"\\ud83d\":0,\"a\":\"b\"}", "b")]
    public void Texts_can_always_be_read(string json, string text) => Assert.Equal(text, ReadText(json));

    [Fact]
    public void Invalid_bytes_are_replaced() => Assert.Equal("x\ufffdy", ReadText([.. "{\"a\":\"x"u8, 0xFF, .. "y\"}"u8]));

    [Theory]
    [InlineData("")]
    [InlineData("<!doctype html>")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":\"\\u12")]
    [InlineData("{\"a\":\"\\")]
    [InlineData("{\"a\":\"\\ud83d\\u")]
    [InlineData("[1,]")]
    [InlineData("[1] // end")]
    [InlineData("NaN")]
    public void What_is_no_JSON_has_a_message(string json)
    {
        Assert.False(SafeJson.TryParse(Encoding.UTF8.GetBytes(json), out _, out var error));
        Assert.StartsWith("is no JSON: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(1_000_000, false)]
    public void Deep_JSON_is_refused(int depth, bool isRead)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        Assert.Equal(isRead, SafeJson.TryParse(json, out var document, out _));
        document?.Dispose();
    }
}

using CsCheck;
using SiteGen.Themes.Models;

namespace SiteGen.Tests.Themes;

public sealed class ContextObjectTests
{
    // Names of all lengths and scripts, which are up to ten times as long when they are encoded.
    [Fact]
    public void A_value_is_encoded_whole() => Gen.String[Gen.Char["aZ 0é&=%+$\\€𝛼~\u00A0"], 1, 200].Sample(name =>
    {
        var paper = ThemeSite.Paper("one") with { Authors = [new("", name)], Venue = null };
        var text = ContextObject.Format(paper, "https://lab.example/papers/one/");
        Assert.Contains($"&rft.creator={Uri.EscapeDataString(name).Replace("%20", "+", StringComparison.Ordinal)}&", text + "&", StringComparison.Ordinal);
        Assert.StartsWith("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&", text, StringComparison.Ordinal);
    });
}

using CsCheck;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Ελληνικά και μηχανική μάθηση", "ellinika-kai-michaniki-mathisi")]
    [InlineData("Το ευρύ μπλε αυτοκίνητο", "to-evry-ble-aftokinito")]
    [InlineData("The $\\alpha\\beta$-divergence", "the-alphabeta-divergence")]
    [InlineData("Глибоке навчання і щоб", "gliboke-navchannya-i-shchob")]
    [InlineData("iCaRL: Incremental Classifier and Representation Learning", "icarl-incremental-classifier-and-representation-learning")]
    [InlineData("Élan vital — Straße, Møller & Łódź, Æsir", "elan-vital-strasse-moller-lodz-aesir")]
    [InlineData("β-VAE and ΔE", "beta-vae-and-deltae")]
    [InlineData("Война и мир", "voina-i-mir")]
    [InlineData(@"$\alpha$-stable $k$-means in $\mathcal{O}(n^2)$", "alpha-stable-k-means-in-o-n2")]
    [InlineData("Don't Stop: It’s C++", "dont-stop-its-c")]
    [InlineData("CON", "con-paper")]
    [InlineData("?!… --", "")]
    [InlineData("論文", "")]
    public void A_title_becomes_a_slug(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        Assert.Equal("one-two", Slug.From("one two three", 12));
        Assert.Equal("one-two-three", Slug.From("one two three", 13));
        Assert.Equal(new string('a', 20), Slug.From(new string('a', 30), 20));
    }

    [Theory]
    [InlineData("a-b-1", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("é", false)]
    [InlineData("a/b", false)]
    [InlineData("nul", false)]
    [InlineData("com1", false)]
    public void A_slug_is_valid_and_other_text_is_not(string text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void Every_slug_is_valid_short_enough_and_its_own_slug() =>
        Gen.Select(Gen.String, Gen.Int[10, 90]).Sample((text, length) =>
        {
            var slug = Slug.From(text, length);
            Assert.True(slug.Length == 0 || Slug.IsValid(slug), slug);
            Assert.True(slug.Length <= Math.Max(length, 10));
            Assert.Equal(slug, Slug.From(slug, length));
        });
}

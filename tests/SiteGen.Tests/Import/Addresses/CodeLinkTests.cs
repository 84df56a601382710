using SiteGen.Import.Addresses;

namespace SiteGen.Tests.Import.Addresses;

public sealed class CodeLinkTests
{
    [Theory]
    [InlineData("http://www.github.com/lab/probe.git", "https://github.com/lab/probe")]
    [InlineData("github.com/lab/probe/", "https://github.com/lab/probe")]
    [InlineData("https://github.com/lab/probe/tree/main/tables", "https://github.com/lab/probe/tree/main/tables")]
    [InlineData("https://gitlab.com/group/team/probe", "https://gitlab.com/group/team/probe")]
    [InlineData("https://gitlab.inria.fr/lab/probe/-/tree/main", "https://gitlab.inria.fr/lab/probe/-/tree/main")]
    [InlineData("https://codeberg.org/lab/probe", "https://codeberg.org/lab/probe")]
    [InlineData("https://sourceforge.net/projects/probe", "https://sourceforge.net/projects/probe")]
    [InlineData("https://git.sr.ht/~lab/probe", "https://git.sr.ht/~lab/probe")]
    [InlineData("https://github.com/lab", null)]
    [InlineData("https://github.com/topics/snow", null)]
    [InlineData("https://github.com/lab/probe/issues/3", null)]
    [InlineData("https://gitlab.com/lab/probe/-/issues", null)]
    [InlineData("https://gist.github.com/lab/123", null)]
    [InlineData("https://lab.github.io/probe", null)]
    [InlineData("https://huggingface.co/lab/probe", null)]
    public void A_repository_has_one_normal_form(string address, string? expected) =>
        Assert.Equal(expected, CodeLink.NormalizeRepository(address));

    [Fact]
    public void A_repository_in_a_sentence_about_code_is_preferred()
    {
        string[] addresses = ["https://github.com/other/baseline", "https://lab.github.io/probe", "https://github.com/lab/probe"];
        var text = "We compare with https://github.com/other/baseline. Pictures are at https://lab.github.io/probe. "
            + "Our code is available at https://github.com/lab/probe.";

        Assert.Equal("https://github.com/lab/probe", CodeLink.Choose(addresses, text));
    }

    [Fact]
    public void Without_such_a_sentence_the_first_repository_is_chosen() =>
        Assert.Equal("https://github.com/a/b", CodeLink.Choose(
            ["https://github.com/a/b", "https://github.com/c/d"],
            "See https://github.com/a/b and https://github.com/c/d."));

    [Fact]
    public void An_address_that_is_no_repository_is_never_chosen() =>
        Assert.Null(CodeLink.Choose(["https://example.org/code"], "Code is available at https://example.org/code."));
}

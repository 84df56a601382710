using SiteGen.Sources.Doors;

namespace SiteGen.Tests.Sources.Doors;

public sealed class DoorRequestsTests
{
    [Fact]
    public void The_service_itself_is_asked_without_an_address()
    {
        Assert.Equal("https://a.example/oai?x=1", DoorRequests.Resolve(null, "https://a.example", "/oai?x=1").AbsoluteUri);
        Assert.Equal("arxiv", DoorRequests.GetQueueName("arxiv", null));
    }

    [Fact]
    public void An_address_replaces_scheme_host_and_port_but_not_the_path()
    {
        var address = new Uri("http://127.0.0.1:8080/some/path?q=1");
        Assert.Equal("http://127.0.0.1:8080/oai?x=1", DoorRequests.Resolve(address, "https://a.example", "/oai?x=1").AbsoluteUri);
        Assert.Equal("arxiv@127.0.0.1:8080", DoorRequests.GetQueueName("arxiv", address));
    }

    [Fact]
    public void A_percent_sign_of_a_value_is_encoded_once_more()
    {
        var query = DoorRequests.Format("token", "a%3Ab&c d");
        Assert.Equal("token=a%253Ab%26c%20d", query);
        Assert.Equal("https://a.example/?token=a%253Ab%26c%20d", DoorRequests.Resolve(null, "https://a.example", "/?" + query).AbsoluteUri);
    }

    [Theory]
    [InlineData(" a \n\t b\u0007c ", "a b c")]
    [InlineData(null, "")]
    [InlineData("\u00a0a\u2028b", "a b")]
    public void White_space_and_control_characters_are_folded(string? text, string expected) =>
        Assert.Equal(expected, DoorText.Fold(text, 100));

    [Fact]
    public void A_long_text_is_cut_but_not_within_a_character()
    {
        Assert.Equal("ab", DoorText.Fold("ab\U0001F600", 3));
        Assert.Equal("ab\U0001F600", DoorText.Fold("ab\U0001F600", 4));
    }

    [Fact]
    public void Paragraphs_are_separated_by_a_blank_line()
    {
        Assert.Equal("a b\n\nc", DoorText.Join(["a\nb", " ", "c"], 100));
        Assert.Equal("a b\n\nc", DoorText.Join(["a\nb", " ", "cdef"], 6));
    }
}

using System.Net;
using SiteGen.Network;

namespace SiteGen.Tests.Network;

public sealed class PrivateAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("169.254.169.254", true)]
    [InlineData("192.0.2.1", true)]
    [InlineData("198.19.0.1", true)]
    [InlineData("198.51.100.1", true)]
    [InlineData("203.0.113.1", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("1.1.1.1", false)]
    [InlineData("::", true)]
    [InlineData("::1", true)]
    [InlineData("::7f00:1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fec0::1", true)]
    [InlineData("ff02::1", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("3fff::1", true)]
    [InlineData("2606:4700::1111", false)]
    public void Private_addresses_are_recognized(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddress.IsPrivate(IPAddress.Parse(address)));

    [Theory]
    [InlineData("::ffff:192.168.1.1", true)]
    [InlineData("::ffff:1.1.1.1", false)]
    [InlineData("::ffff:0:10.0.0.1", true)]
    [InlineData("64:ff9b::127.0.0.1", true)]
    [InlineData("64:ff9b::1.1.1.1", false)]
    [InlineData("64:ff9b:1::1.1.1.1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("2002:101:101::", false)]
    [InlineData("2001:0:101:101::80ff:fffe", true)]
    [InlineData("2001:0:a00:1::fefe:fefe", true)]
    [InlineData("2001:0:101:101::fefe:fefe", false)]
    public void Private_addresses_are_recognized_inside_others(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddress.IsPrivate(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("http://localhost./", true)]
    [InlineData("http://router/", true)]
    [InlineData("http://nas.local/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://[::ffff:127.0.0.1]/", true)]
    [InlineData("http://2130706433/", true)]
    [InlineData("http://0x7f.1/", true)]
    [InlineData("https://lab.example/", false)]
    public void Private_hosts_are_recognized(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddress.IsPrivateHost(new Uri(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task No_connection_is_made_to_a_host_with_private_addresses_only(string host) =>
        await Assert.ThrowsAsync<PrivateAddressException>(
            async () => await PublicConnection.ConnectAsync(host, 9, CancellationToken.None));
}

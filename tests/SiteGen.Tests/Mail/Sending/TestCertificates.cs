using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>An authority that exists only for a test, and certificates of it for servers on this machine.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly X509Certificate2 _authority = Create("SiteGen test authority", null, null, Now.AddDays(-10), Now.AddDays(10));
    private readonly List<X509Certificate2> _issued = [];

    /// <summary>The authority's certificate in PEM, as <c>SSL_CERT_FILE</c> needs it.</summary>
    public string AuthorityPem => _authority.ExportCertificatePem();

    /// <summary>The hash of the certificate that was issued first, which tests trust.</summary>
    public string Trusted => _issued[0].GetCertHashString();

    /// <summary>Issues a certificate for this machine.</summary>
    public X509Certificate2 Issue() => Issue("127.0.0.1", Now.AddDays(1));

    /// <summary>Issues a certificate for another host.</summary>
    public X509Certificate2 IssueForOtherHost() => Issue("192.0.2.1", Now.AddDays(1));

    /// <summary>Issues a certificate that is not valid any more.</summary>
    public X509Certificate2 IssueExpired() => Issue("127.0.0.1", Now.AddDays(-1));

    /// <summary>Issues a certificate for this machine that no authority signed.</summary>
    public X509Certificate2 IssueSelfSigned() => Keep(Create("smtp.test", "127.0.0.1", null, Now.AddDays(-2), Now.AddDays(1)));

    public void Dispose()
    {
        foreach (var certificate in _issued)
            certificate.Dispose();
        _authority.Dispose();
    }

    private X509Certificate2 Issue(string address, DateTimeOffset end) =>
        Keep(Create("smtp.test", address, _authority, Now.AddDays(-2), end));

    private X509Certificate2 Keep(X509Certificate2 certificate)
    {
        _issued.Add(certificate);
        return certificate;
    }

    private static X509Certificate2 Create(
        string name, string? address, X509Certificate2? issuer, DateTimeOffset begin, DateTimeOffset end)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        var isAuthority = address is null;
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        if (address is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Parse(address));
            request.CertificateExtensions.Add(names.Build());
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        }

        if (issuer is null)
            return request.CreateSelfSigned(begin, end);
        using var certificate = request.Create(issuer, begin, end, RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }
}

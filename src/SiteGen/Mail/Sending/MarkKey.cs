using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Mail.Sending;

/// <summary>
/// The secret key of the marks. A mark tells that an edition was sent to a recipient; only the owner of the key can find out
/// whose mark it is.
/// </summary>
public sealed class MarkKey
{
    /// <summary>The minimum length of the secret in characters.</summary>
    public const int MinLength = 32;

    // 128 bits: with 10,000 recipients, two share a mark with a probability of 10^-31.
    private const int MarkLength = 16;

    private const int FingerprintLength = 8;

    private readonly byte[] _key;

    /// <summary>Creates a key.</summary>
    /// <param name="secret">The secret.</param>
    public MarkKey(string secret) => (_key, Fingerprint) =
        (Encoding.UTF8.GetBytes(secret), Compute(Encoding.UTF8.GetBytes(secret), "key of marks", FingerprintLength));

    /// <summary>Identifies the key without revealing it.</summary>
    internal string Fingerprint { get; }

    /// <summary>Returns the mark for an edition and a recipient, in lower-case hexadecimal.</summary>
    /// <param name="edition">The key of the edition, such as <c>2026-11-23</c>.</param>
    /// <param name="address">The address in lower case.</param>
    internal string CreateMark(string edition, string address) => Compute(_key, edition + "\n" + address, MarkLength);

    private static string Compute(byte[] key, string text, int length) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, length));
}

using System.Security.Cryptography;
using SiteGen.Catalog;

namespace SiteGen.Themes;

/// <summary>A file that pages refer to: a style sheet, a script, an image or a font.</summary>
/// <param name="Name">Its path below <c>assets</c>, with forward slashes: the name that templates use.</param>
/// <param name="SitePath">
/// Its site path with a hash of its bytes, <c>/assets/style.0123456789.css</c>, so that browsers may cache it for ever.
/// </param>
/// <param name="Bytes">Its content.</param>
/// <param name="Source">The file that it was read from, as diagnostics name it.</param>
public sealed record ThemeAsset(string Name, string SitePath, ReadOnlyMemory<byte> Bytes, string Source)
{
    private const int HashDigits = 10;

    internal static ThemeAsset Create(string name, byte[] bytes, string source)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits];
        var extension = Path.GetExtension(name);
        return new ThemeAsset(name, $"{SiteUrls.Assets}{name[..^extension.Length]}.{hash}{extension}", bytes, source);
    }
}

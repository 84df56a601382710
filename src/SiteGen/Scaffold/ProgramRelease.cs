using System.Reflection;
using SiteGen.Content;

namespace SiteGen.Scaffold;

/// <summary>A release of the program on GitHub.</summary>
/// <param name="Repository">The repository, as <c>owner/name</c>.</param>
/// <param name="Tag">The tag of the release, such as <c>v1.2.3</c>.</param>
public sealed record ProgramRelease(string Repository, string Tag)
{
    private const string Host = "https://github.com/";

    /// <summary>The release of this program; null if it was not built for a release.</summary>
    public static ProgramRelease? Current { get; } = FromBuild(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(m => m.Key == "RepositoryUrl")?.Value,
        ProgramVersion.Number);

    /// <summary>Returns the release of a build; null if it names no repository on GitHub.</summary>
    /// <param name="address">The address of the repository, which the release workflow passes to the build.</param>
    /// <param name="version">The version; <c>+</c> and a commit may follow it.</param>
    internal static ProgramRelease? FromBuild(string? address, string? version) =>
        address is not null && version is not null && address.StartsWith(Host, StringComparison.Ordinal)
            ? new ProgramRelease(address[Host.Length..], "v" + version.Split('+')[0])
            : null;
}

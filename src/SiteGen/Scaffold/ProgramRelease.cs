using System.Reflection;

namespace SiteGen.Scaffold;

/// <summary>A release of the program on GitHub.</summary>
/// <param name="Repository">The repository, as <c>owner/name</c>.</param>
/// <param name="Tag">The release's tag: <c>v1.2.3</c>.</param>
public sealed record ProgramRelease(string Repository, string Tag)
{
    private const string Host = "https://github.com/";

    /// <summary>The release that this program is of; null where it was built by hand.</summary>
    public static ProgramRelease? Own { get; } = Of(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(m => m.Key == "RepositoryUrl")?.Value,
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <summary>The release of a build; null where it names no repository on GitHub.</summary>
    /// <param name="address">The address of the repository, which the release workflow gives to the build.</param>
    /// <param name="version">The version, with or without <c>+</c> and the commit.</param>
    internal static ProgramRelease? Of(string? address, string? version) =>
        address is not null && version is not null && address.StartsWith(Host, StringComparison.Ordinal)
            ? new ProgramRelease(address[Host.Length..], "v" + version.Split('+')[0])
            : null;
}

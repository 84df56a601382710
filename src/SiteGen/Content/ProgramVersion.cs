using System.Reflection;

namespace SiteGen.Content;

/// <summary>The version of this program. MinVer derives it from the newest tag when the program is built.</summary>
public static class ProgramVersion
{
    /// <summary>
    /// The version with the commit, such as <c>1.2.3+4f5e6d7</c>. Two different builds can share it only with uncommitted
    /// changes.
    /// </summary>
    public static string Full { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The version without the commit: <c>1.2.3</c> for a release, <c>1.2.4-alpha.0.5</c> five commits later.</summary>
    public static string Number { get; } = Full.Split('+')[0];
}

using Xunit.v3;

namespace SiteGen.Tests.Support;

/// <summary>
/// A test that runs the program from the command line. With the environment variable SITEGEN_PROGRAM it runs on that
/// file, such as the native program.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class EndToEndAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Kind", "EndToEnd")];
}

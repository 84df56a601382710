using Xunit.v3;

namespace SiteGen.Tests.Support;

/// <summary>
/// An <see cref="EndToEndAttribute"/> test that .ci/run repeats on the native program and on the .NET tool. Together these
/// tests call every command.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SmokeAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Kind", "EndToEnd"), new("Kind", "Smoke")];
}

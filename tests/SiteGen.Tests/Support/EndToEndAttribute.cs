using Xunit.v3;

namespace SiteGen.Tests.Support;

/// <summary>A test that runs the program as a person does, so that it can run on the native one too: SITEGEN_PROGRAM.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class EndToEndAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Kind", "EndToEnd")];
}

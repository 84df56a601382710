using System.Text.Json.Serialization;

namespace SiteGen.Check.External;

/// <summary>What became of a link to another site. The names in JSON are those of <see cref="LinkCache"/>.</summary>
internal enum LinkOutcome
{
    /// <summary>The link works.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>The link works, but redirects permanently to another address.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,

    /// <summary>The page is gone.</summary>
    [JsonStringEnumMemberName("dead")]
    Dead,

    /// <summary>The host did not answer, or answered with an error that may pass.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    /// <summary>The host is in no name server: a dead link, unless the program is offline.</summary>
    [JsonStringEnumMemberName("unknownHost")]
    UnknownHost,

    /// <summary>The host does not answer programs.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The host asks for a longer pause than a check waits.</summary>
    [JsonStringEnumMemberName("postponed")]
    Postponed,
}

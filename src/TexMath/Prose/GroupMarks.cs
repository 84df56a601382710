namespace TexMath.Prose;

/// <summary>Characters for private use that take the place of the braces around groups.</summary>
internal static class GroupMarks
{
    /// <summary>Marks the start of a group.</summary>
    public const char Start = '\uE000';

    /// <summary>Marks the end of a group.</summary>
    public const char End = '\uE001';
}

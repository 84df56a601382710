namespace SiteGen.Content;

/// <summary>
/// Finds the fields that a paper lacks and that may be added: those of <see cref="PaperFields"/>, <see cref="Code"/> and
/// <see cref="Abstract"/>.
/// </summary>
public static class AbsentFields
{
    /// <summary>The address of the code.</summary>
    public const string Code = "links.code";

    /// <summary>The body of the file.</summary>
    public const string Abstract = "abstract";

    /// <summary>Returns the names of the fields. One that an earlier run wrote and that is gone was removed by the curator.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="logged">The fields that earlier runs wrote, by the log of imports.</param>
    public static IReadOnlyList<string> Find(Paper paper, IReadOnlyCollection<string> logged)
    {
        var absent = PaperFields.Names.Where(name => name != "links" && !paper.Written.Contains(name)).ToList();
        // Imports write all links at once. If one of them did, a code that is missing now may have been removed.
        if (!paper.Links.Any(link => link.Key == "code") && !logged.Contains("links"))
            absent.Add(Code);
        if (string.IsNullOrWhiteSpace(paper.Abstract) && paper.Notes is null)
            absent.Add(Abstract);
        return [.. absent.Where(name => !logged.Contains(name))];
    }
}

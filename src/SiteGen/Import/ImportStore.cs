using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Editing;

namespace SiteGen.Import;

/// <summary>
/// Carries out the plan of an import. The log is written twice: first with each new paper marked as pending, at the end
/// without the marks. If an import is killed in between, the next one finishes it with the same slugs and dates.
/// </summary>
public static class ImportStore
{
    /// <summary>Writes the files that the plan changes.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="diagnostics">Receives a warning for each file that fields cannot be added to.</param>
    public static void Write(string source, ImportPlan plan, DiagnosticBag diagnostics)
    {
        if (plan.New.Count > 0)
            WriteLog(source, plan.Log);
        foreach (var paper in plan.New)
            TextFile.WriteAtomically(Path.Combine(source, paper.Path), BuildText(paper));
        foreach (var fill in plan.Fills)
            Fill(source, fill, diagnostics);
        WriteLog(source, plan.Log with { Papers = [.. plan.Log.Papers.Select(p => p with { Pending = null })] });
    }

    private static string BuildText(PlannedPaper paper) => PaperWriter.Write(new PaperFile
    {
        Title = paper.Source.Title,
        Date = paper.Date,
        Fields = ImportPlanner.GetFields(paper.Source),
        Topics = [.. paper.Topics.Select(t => t.Topic)],
        Abstract = paper.Source.Abstract,
        Extra = paper.Source.Upvotes is { } votes ? [KeyValuePair.Create("upvotes", votes.ToString(CultureInfo.InvariantCulture))] : [],
    });

    private static void Fill(string source, FieldFill fill, DiagnosticBag diagnostics)
    {
        var errors = new DiagnosticBag();
        if (FrontMatterFile.TryEdit(Path.Combine(source, fill.Path), editor => SetAll(editor, fill.Fields), errors.ForFile(fill.Path)))
            return;
        // A warning is enough: the file is unchanged, and the import can go on.
        var error = errors.Sorted()[0];
        diagnostics.Warning(fill.Path, error.Position, $"the import cannot add {string.Join(", ", fill.Fields.Present)}: {error.Message}");
    }

    /// <summary>Sets all fields that are present.</summary>
    /// <param name="editor">The editor of the file.</param>
    /// <param name="fields">The fields.</param>
    /// <returns>The editor with all fields; null when one of them was refused.</returns>
    internal static FrontMatterEditor? SetAll(FrontMatterEditor editor, PaperFields fields) =>
        fields.Present.Aggregate<string, FrontMatterEditor?>(editor, (edited, name) => edited?.Set(name, fields.GetValue(name)!));

    private static void WriteLog(string source, ImportLog log)
    {
        var file = Path.Combine(source, ImportLog.FilePath);
        var text = log.ToString();
        // A log that cannot be read is replaced.
        if (TextFile.ReadExactly(file, new DiagnosticBag().ForFile(ImportLog.FilePath), SourceFile.MaxCollectedBytes) != text)
            TextFile.WriteAtomically(file, text);
    }
}

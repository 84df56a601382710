using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Editing;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>
/// Carries out the plan of an import. The log is written twice: first with each new paper marked as pending, at the end
/// without the marks. If an import is killed in between, the next one finishes it with the same slugs and dates. Proposed
/// files come before the log: the next import finds a file that the log does not know, but would take a missing file for a
/// paper that the curator has passed over.
/// </summary>
public static class ImportStore
{
    /// <summary>Writes the files that the plan changes.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="diagnostics">Receives a warning for each file that fields cannot be added to.</param>
    public static void Write(string source, ImportPlan plan, DiagnosticBag diagnostics)
    {
        foreach (var proposal in plan.Proposed)
            TextFile.WriteAtomically(Path.Combine(source, proposal.Path), BuildText(proposal.Source, proposal.Topics, date: null));
        if (plan.New.Count + plan.Moves.Count + plan.Removals.Count > 0)
            WriteLog(source, plan.Log);
        foreach (var paper in plan.New)
            TextFile.WriteAtomically(Path.Combine(source, paper.Path), BuildText(paper.Source, paper.Topics, paper.Date));
        var log = plan.Log;
        foreach (var fill in plan.Fills)
            log = Fill(source, fill, log, diagnostics);
        foreach (var move in plan.Moves)
            Move(source, move, diagnostics);
        foreach (var removal in plan.Removals)
            File.Delete(Path.Combine(source, removal.Path));
        WriteLog(source, log with { Papers = [.. log.Papers.Select(p => p with { Pending = null })] });
    }

    /// <summary>Returns the hash of the file that an import writes for a proposed paper.</summary>
    /// <param name="paper">What the source says about it.</param>
    /// <param name="topics">Its topics.</param>
    internal static string ComputeHash(ImportedPaper paper, IReadOnlyList<TopicScore> topics) =>
        SourceFile.ComputeHash(Encoding.UTF8.GetBytes(BuildText(paper, topics, date: null)));

    private static string BuildText(ImportedPaper paper, IReadOnlyList<TopicScore> topics, FeedDate? date) =>
        PaperWriter.Write(new PaperFile
        {
            Title = paper.Title,
            Date = date,
            Fields = ImportPlanner.GetFields(paper),
            Topics = [.. topics.Select(t => t.Topic)],
            Abstract = paper.Abstract,
            Extra = paper.Upvotes is { } votes ? [KeyValuePair.Create("upvotes", votes.ToString(CultureInfo.InvariantCulture))] : [],
        });

    // A proposed file that the curator has not edited stays known as unedited.
    private static ImportLog Fill(string source, FieldFill fill, ImportLog log, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(source, fill.Path);
        var before = ReadHash(file);
        var errors = new DiagnosticBag();
        if (!FrontMatterFile.TryEdit(file, editor => SetAll(editor, fill.Fields), errors.ForFile(fill.Path)))
        {
            // A warning is enough: the file is unchanged, and the import can go on.
            var error = errors.Sorted()[0];
            diagnostics.Warning(
                fill.Path, error.Position, $"the import cannot add {string.Join(", ", fill.Fields.Present)}: {error.Message}");
            return log;
        }

        var after = ReadHash(file);
        return log with { Papers = [.. log.Papers.Select(p => IsUnedited(p) ? p with { Sha256 = after } : p)] };

        bool IsUnedited(LoggedPaper paper) => paper.Slug == fill.Slug && paper.Sha256 is not null && paper.Sha256 == before;
    }

    /// <summary>Sets all fields that are present.</summary>
    /// <param name="editor">The editor of the file.</param>
    /// <param name="fields">The fields.</param>
    /// <returns>The editor with all fields; null when one of them was refused.</returns>
    internal static FrontMatterEditor? SetAll(FrontMatterEditor editor, PaperFields fields) =>
        fields.Present.Aggregate<string, FrontMatterEditor?>(editor, (edited, name) => edited?.Set(name, fields.GetValue(name)!));

    // The new file comes first, so that a killed import never loses a paper. What the curator wrote into the old one stays.
    private static void Move(string source, PlannedMove move, DiagnosticBag diagnostics)
    {
        var (from, to) = (Path.Combine(source, move.From), Path.Combine(source, move.Path));
        var fileDiagnostics = diagnostics.ForFile(move.From);
        if (SourceFile.ReadBytes(from, SourceFile.MaxAuthoredBytes, fileDiagnostics) is not { } bytes
            || TextFile.Decode(bytes, fileDiagnostics) is not { } text
            || FrontMatterEditor.Open(text, fileDiagnostics)?.Set("date", move.Date.ToString()) is not { } editor)
            return;
        TextFile.WriteAtomically(to, editor.Text);
        if (from != to)
            File.Delete(from);
    }

    private static string? ReadHash(string file) =>
        SourceFile.ReadBytes(file, SourceFile.MaxAuthoredBytes, new DiagnosticBag().ForFile("")) is { } bytes
            ? SourceFile.ComputeHash(bytes)
            : null;

    private static void WriteLog(string source, ImportLog log)
    {
        var file = Path.Combine(source, ImportLog.FilePath);
        var text = log.ToString();
        // A log that cannot be read is replaced.
        if (TextFile.ReadExactly(file, new DiagnosticBag().ForFile(ImportLog.FilePath), SourceFile.MaxCollectedBytes) != text)
            TextFile.WriteAtomically(file, text);
    }
}

using CsCheck;
using SiteGen.Build;

namespace SiteGen.Tests.Build;

/// <summary>Files on their way to the output folder, and the staging folder.</summary>
public sealed class StagedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-staging-").FullName;

    private string Output => Path.Combine(_folder, "_site");

    // Bytes have only two values, so that files share long prefixes.
    [Fact]
    public void A_file_is_written_only_if_it_differs_and_then_completely() =>
        Gen.Select(Gen.Byte[0, 1].Array[0, 40], Gen.Byte[0, 1].Array[0, 40], Gen.Int[1, 9], Gen.Int[1, 9]).Sample(
            (existing, wanted, pieceSize, chunkSize) =>
            {
                var (there, staged) = (Path.Combine(_folder, "there"), Path.Combine(_folder, "staged"));
                File.WriteAllBytes(there, existing);
                File.Delete(staged);
                using (var file = new StagedFile(there, staged, folder => Directory.CreateDirectory(folder), chunkSize))
                {
                    foreach (var piece in wanted.Chunk(pieceSize))
                        file.Append(piece);
                    Assert.Equal(!existing.AsSpan().SequenceEqual(wanted), file.Finish());
                }

                if (existing.AsSpan().SequenceEqual(wanted))
                    Assert.False(File.Exists(staged));
                else
                    Assert.Equal(wanted, File.ReadAllBytes(staged));
            },
            iter: 500,
            threads: 1);

    [Theory]
    [InlineData("file", true)]
    [InlineData("missing", false)]
    [InlineData("none/missing", false)]
    [InlineData("folder", false)]
    [InlineData(null, false)]
    public void A_file_is_unchanged_only_if_a_file_of_its_name_exists(string? name, bool exists)
    {
        Write("file", "text");
        Directory.CreateDirectory(Path.Combine(Output, "folder"));
        using var file = new StagedFile(
            name is null ? null : Path.Combine(Output, name), Path.Combine(_folder, "staged"), folder => Directory.CreateDirectory(folder));
        file.Append("text"u8);
        Assert.Equal(!exists, file.Finish());
    }

    [Fact]
    public void Staged_files_appear_when_they_are_published()
    {
        Write("kept.html", "old");
        Write("changed/index.html", "old");
        using (var staging = new StagingFolder(Output))
        {
            Stage(staging, "changed/index.html", "new");
            Stage(staging, "added/deep/index.html", "new");
            Assert.Equal("old", Read("changed/index.html"));
            Assert.False(Directory.Exists(Path.Combine(Output, "added")));
            staging.Publish();
        }

        Assert.Equal(("old", "new", "new"), (Read("kept.html"), Read("changed/index.html"), Read("added/deep/index.html")));
        Assert.Equal(["added", "changed", "kept.html"], Entries());
    }

    [Fact]
    public void Unpublished_files_leave_no_trace()
    {
        using (var staging = new StagingFolder(Output))
            Stage(staging, "index.html", "new");
        Assert.False(Directory.Exists(Output));

        Write("index.html", "old");
        using (var staging = new StagingFolder(Output))
            Stage(staging, "index.html", "new");
        Assert.Equal("old", Read("index.html"));
        Assert.Equal(["index.html"], Entries());
    }

    [Fact]
    public void The_next_build_does_not_publish_what_a_killed_build_has_staged()
    {
        var killed = new StagingFolder(Output);
        Stage(killed, "never.html", "half");
        using (var staging = new StagingFolder(Output))
        {
            Stage(staging, "index.html", "new");
            staging.Publish();
        }

        Assert.Equal(["index.html"], Entries());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Stage(StagingFolder staging, string path, string text)
    {
        using var file = staging.Begin(path);
        file.Append(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.True(file.Finish());
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Output, path))!);
        File.WriteAllText(Path.Combine(Output, path), text);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    private string[] Entries() =>
        [.. Directory.EnumerateFileSystemEntries(Output).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal)];
}

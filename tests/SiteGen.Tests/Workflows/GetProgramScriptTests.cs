using System.Diagnostics;

namespace SiteGen.Tests.Workflows;

/// <summary>The script that downloads the program for the workflow of a new feed.</summary>
public sealed class GetProgramScriptTests : IDisposable
{
    private const string Archive = "sitegen-linux-x64.tar.gz";
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-get-").FullName;

    public GetProgramScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts run in GitHub's Linux machines");
        Directory.CreateDirectory(At("release"));
        Directory.CreateDirectory(At("bin"));
        Write("release/sitegen", "#!/bin/sh\necho 1.2.3\n");
        // A fake of GitHub's program: copies files from the folder of the release, and records its arguments.
        Write("bin/gh", """
            #!/usr/bin/env bash
            echo "$*" >>"$TEST_FOLDER/asked"
            while (($# > 0)); do
                case "$1" in
                    --dir) dir=$2 ;;
                    --pattern) cp "$TEST_FOLDER/release/$2" "$dir/" || exit 1 ;;
                esac
                shift
            done

            """);
        Run("chmod", "+x", At("release/sitegen"), At("bin/gh"));
        Run("tar", "-czf", At("release/" + Archive), "-C", At("release"), "sitegen");
        File.Delete(At("release/sitegen"));
        Write("release/SHA256SUMS", Run("bash", "-c", $"cd '{At("release")}' && sha256sum {Archive}").Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_program_is_on_the_path_of_the_next_steps()
    {
        var (code, output) = GetProgram("lab/sitegen", "v1.2.3");

        Assert.Equal((0, "1.2.3\n"), (code, output));
        Assert.Equal(At("temporary/sitegen") + "\n", File.ReadAllText(At("path")));
        Assert.StartsWith("release download v1.2.3 --repo lab/sitegen --dir ", File.ReadAllText(At("asked")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_version_the_newest_release_is_used()
    {
        Assert.Equal(0, GetProgram("lab/sitegen", "").Code);
        Assert.StartsWith("release download --repo lab/sitegen ", File.ReadAllText(At("asked")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_with_another_checksum_is_refused()
    {
        File.AppendAllText(At("release/" + Archive), "more");

        var (code, output) = GetProgram("lab/sitegen", "v1.2.3");

        Assert.Equal((1, $"::error::{Archive} does not match SHA256SUMS of the release.\n"), (code, output));
        Assert.False(File.Exists(At("path")));
    }

    [Fact]
    public void Without_a_repository_the_message_names_the_variable()
    {
        var (code, output) = GetProgram("", "");

        Assert.Equal(1, code);
        Assert.StartsWith("::error::Set the repository variable SITEGEN_REPOSITORY to the owner/name", output, StringComparison.Ordinal);
    }

    private string At(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text) => File.WriteAllText(At(path), text.ReplaceLineEndings("\n"));

    private (int Code, string Output) GetProgram(string repository, string version)
    {
        var start = new ProcessStartInfo("bash", [Repository.PathOf("src/SiteGen/Scaffold/files/.github/scripts/get-sitegen.sh")]);
        start.Environment["SITEGEN_REPOSITORY"] = repository;
        start.Environment["SITEGEN_VERSION"] = version;
        start.Environment["RUNNER_TEMP"] = At("temporary");
        start.Environment["RUNNER_ARCH"] = "X64";
        start.Environment["GITHUB_PATH"] = At("path");
        start.Environment["TEST_FOLDER"] = _folder;
        start.Environment["PATH"] = At("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        return Run(start);
    }

    private static (int Code, string Output) Run(string program, params string[] arguments) =>
        Run(new ProcessStartInfo(program, arguments));

    private static (int Code, string Output) Run(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var run = ProgramUnderTest.RunProcess(start);
        return (run.ExitCode, run.Output);
    }
}

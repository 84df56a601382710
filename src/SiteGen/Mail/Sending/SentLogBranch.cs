using System.Security.Cryptography;
using SiteGen.Content;

namespace SiteGen.Mail.Sending;

/// <summary>
/// The log of what was sent, on the branch of the remote repository. A change is one commit on top of that branch, made without
/// the working tree. A push that another run was faster than is refused, and the change is made anew on what that run wrote: so
/// no two runs take the same recipient.
/// </summary>
internal sealed class SentLogBranch : IDisposable
{
    private const int MaxAttempts = 5;

    private readonly GitProgram _git;
    private readonly string _remote;
    private readonly string _branch;
    private readonly string _path;
    private readonly string _index;

    // Two runs of the same second would otherwise make the same commit, and both pushes would succeed.
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private SentLogBranch(GitProgram git, string remote, string branch)
    {
        (_git, _remote, _branch) = (git, remote, branch);
        _path = git.Run(["rev-parse", "--show-prefix"]) + SentLog.FilePath;
        _index = git.Run(["rev-parse", "--absolute-git-dir"]) + "/sitegen-mail-" + _run;
    }

    private string Ref => "refs/sitegen/mail-" + _run;

    /// <summary>Opens the log of the branch that is checked out in a folder.</summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <exception cref="GitException">The folder is no clone with a branch and a remote repository.</exception>
    public static SentLogBranch Open(string source)
    {
        var git = new GitProgram(source);
        if (git.TryRun(["symbolic-ref", "--quiet", "--short", "HEAD"]) is not { Length: > 0 } branch)
            throw new GitException(
                "the marks of what was sent are pushed to a branch, and none is checked out here; run this in a clone of your repository");
        var remote = git.TryRun(["config", "--get", $"branch.{branch}.remote"]) is { Length: > 0 } named ? named : "origin";
        if (git.TryRun(["remote", "get-url", "--push", remote]) is null)
            throw new GitException(
                $"the marks of what was sent are pushed to the remote repository '{VisibleText.SanitizeAndShorten(remote)}', "
                + "which this clone does not have; add it with 'git remote add'");
        var target = git.TryRun(["config", "--get", $"branch.{branch}.merge"]) is { Length: > 0 } merge ? merge : "refs/heads/" + branch;
        return new SentLogBranch(git, remote, target);
    }

    /// <summary>Reads the log from the remote repository.</summary>
    /// <exception cref="GitException">It cannot be read.</exception>
    public SentLog Read() => Fetch().Log;

    /// <summary>Changes the log and pushes it. Returns when the remote repository has it.</summary>
    /// <param name="change">
    /// Returns the changed log, or the same one to push nothing. It is called again with a newer log if somebody else pushed.
    /// </param>
    /// <param name="subject">Returns the first line of the commit.</param>
    /// <returns>The log that the remote repository has.</returns>
    /// <exception cref="GitException">The remote repository does not have the change, as far as one can tell.</exception>
    public SentLog Update(Func<SentLog, SentLog> change, Func<string> subject)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (tip, log) = Fetch();
            var changed = change(log);
            if (ReferenceEquals(changed, log))
                return log;
            var commit = Commit(tip, changed.ToString(), subject());
            try
            {
                _git.Run(["push", "--quiet", _remote, $"{commit}:{_branch}"]);
                return changed;
            }
            catch (GitException)
            {
                // The answer may be what got lost.
                var newTip = FetchTip();
                if (newTip == commit)
                    return changed;
                // If no other push changed the branch, it does not accept pushes; a push that is still under way looks the same.
                if (attempt == MaxAttempts || (newTip == tip && attempt > 2))
                    throw;
                // Runs that meet again and again draw apart.
                Thread.Sleep(RandomNumberGenerator.GetInt32(50, 250) * attempt);
            }
        }
    }

    /// <summary>Removes what this object keeps in the repository.</summary>
    public void Dispose()
    {
        _git.TryRun(["update-ref", "-d", Ref]);
        File.Delete(_index);
    }

    private (string Tip, SentLog Log) Fetch()
    {
        var tip = FetchTip();
        // Whether the branch has the file must be certain: without it, everybody would get the newest edition.
        if (_git.Run(["ls-tree", "--full-tree", tip, "--", _path]).Length == 0)
            return (tip, SentLog.Empty);
        var diagnostics = new DiagnosticBag();
        var log = SentLog.Parse(_git.Run(["cat-file", "blob", $"{tip}:{_path}"]), diagnostics.ForFile(SentLog.FilePath));
        return diagnostics.Sorted() is [var first, ..]
            ? throw new GitException($"{first.Location}: {first.Message}")
            : (tip, log);
    }

    // Into a ref of this run only: FETCH_HEAD and the tracking branch are shared with other runs in the same clone.
    private string FetchTip()
    {
        _git.Run(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", _remote, $"+{_branch}:{Ref}"]);
        return _git.Run(["rev-parse", "--verify", Ref]);
    }

    private string Commit(string tip, string text, string subject)
    {
        var blob = _git.Run(["hash-object", "-w", "--stdin"], text);
        _git.Run(["read-tree", tip], indexFile: _index);
        _git.Run(["update-index", "--add", "--cacheinfo", $"100644,{blob},{_path}"], indexFile: _index);
        var tree = _git.Run(["write-tree"], indexFile: _index);
        return _git.Run(["commit-tree", tree, "-p", tip, "-m", subject, "-m", "Run: " + _run]);
    }
}

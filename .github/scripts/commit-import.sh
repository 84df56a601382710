#!/usr/bin/env bash
# Commits the files that a fetch and an import wrote and pushes them to the branch of the run. If somebody pushed in the meantime,
# rebases the commit and pushes again. Fails if both changed the same lines; the run that the other push started then
# imports again.
# Usage: commit-import.sh BRANCH
set -euo pipefail

branch=$1
attempts=5
cd "$(git rev-parse --show-toplevel)"
export GIT_AUTHOR_NAME="github-actions[bot]" GIT_COMMITTER_NAME="github-actions[bot]"
export GIT_AUTHOR_EMAIL="41898282+github-actions[bot]@users.noreply.github.com"
export GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL

for path in content/papers content/proposed content/dumps/imported.yaml content/sources/state.json content/sources/enriched.json \
    content/signals.json .github/status.json; do
    if [[ -e "$path" ]] || git ls-files --error-unmatch -- "$path" >/dev/null 2>&1; then
        git add --all -- "$path"
    fi
done
for path in content/dumps/*.jsonl; do
    if [[ -e "$path" ]]; then
        git add -- "$path"
    fi
done
if git diff --cached --quiet; then
    echo "Nothing to commit."
    exit 0
fi

papers=$(git diff --cached --name-only --diff-filter=A -- content/papers | wc -l)
if ((papers > 0)); then
    message="Import new papers: $papers"
elif git diff --cached --quiet -- content; then
    message="Note that the feed was checked"
else
    message="Record what the sources brought"
fi
git commit --quiet --message "$message"

for ((attempt = 1; attempt <= attempts; attempt++)); do
    if git push --quiet origin "HEAD:refs/heads/$branch"; then
        echo "Pushed: $message"
        exit 0
    fi
    git fetch --quiet origin "$branch"
    if ! git rebase --quiet FETCH_HEAD; then
        git rebase --abort
        echo "Somebody changed the same lines meanwhile: the run that their push started imports anew." >&2
        exit 1
    fi
done
echo "Could not push after $attempts attempts." >&2
exit 1

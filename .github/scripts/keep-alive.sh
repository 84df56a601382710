#!/usr/bin/env bash
# GitHub disables the schedule of a public repository after 60 days without a commit. If the last commit is 30 days old
# and there is nothing else to commit, writes .github/status.json with the current date, for commit-import.sh to commit.
# SOURCE_DATE_EPOCH (seconds since 1970) replaces the current time.
set -euo pipefail

cd "$(git rev-parse --show-toplevel)"
status_file=.github/status.json
quiet_days=30

if [[ -n "$(git status --porcelain)" ]]; then
    echo "There are changes to commit, so the schedule stays enabled."
    exit 0
fi

now=${SOURCE_DATE_EPOCH:-$(date +%s)}
last=$(git log -1 --format=%ct)
days=$(((now - last) / 86400))
if ((days < quiet_days)); then
    echo "The last commit is $days days old: nothing to do before it is $quiet_days."
    exit 0
fi

mkdir -p "$(dirname "$status_file")"
cat >"$status_file" <<JSON
{
  "lastCheck": "$(date -u -d "@$now" +%Y-%m-%d)",
  "about": "The publishing workflow ran on this day and found nothing new. It notes the day every $quiet_days days, because GitHub switches off the schedule of a repository without commits."
}
JSON
echo "The last commit is $days days old: wrote $status_file."

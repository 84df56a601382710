#!/usr/bin/env bash
# Keeps one issue about sources that have been stalled or have failed for more than three days: opens it, updates it, and
# closes it when all sources are well again. Reads content/sources/state.json, which "sitegen fetch" writes.
# SOURCE_DATE_EPOCH (seconds since 1970) replaces the current time.
# Needs gh and jq, and GH_TOKEN with the permission issues: write.
set -euo pipefail

cd "$(git rev-parse --show-toplevel)"
state=content/sources/state.json
title="Some sources of this feed bring no papers"
max_days=3

if [[ ! -e "$state" ]]; then
    echo "There are no sources."
    exit 0
fi

now=${SOURCE_DATE_EPOCH:-$(date +%s)}
# What a service answered is foreign text: it stays in a code block, on one line, and cannot end that block.
report=$(jq --raw-output --argjson now "$now" --argjson days "$max_days" '
    def day: .[0:10] + "T00:00:00Z" | fromdateiso8601;
    .sources | to_entries[]
    | select(.value.state == "stalled" or .value.state == "failed")
    | (if .value.state == "stalled" then .value.batch else .value.succeeded end) as $last
    # A source that has never answered has no day to count from; it is asked twice a day.
    | select(if $last == null then (.value.failures // 0) > 2 * $days
        else ($now / 86400 | floor) - (($last | day) / 86400 | floor) > $days end)
    | "\(.key): \(.value.state), last good day \($last // "never" | .[0:10]). \(.value.message // "" | .[0:500])"
    | gsub("[\u0000-\u001f\u007f`]"; " ")' "$state")

issue=$(gh issue list --state open --limit 200 --json number,title --jq "map(select(.title == \"$title\")) | .[0].number // empty")
if [[ -z "$report" ]]; then
    if [[ -n "$issue" ]]; then
        gh issue close "$issue" --comment "All sources answer again."
    fi
    echo "All sources are well."
    exit 0
fi

body=$(mktemp)
trap 'rm -f "$body"' EXIT
{
    echo "These sources should have brought papers and have brought none for more than $max_days days:"
    echo
    echo '```text'
    echo "$report"
    echo '```'
    echo
    echo "The files in \`content/sources\` say what is asked; \`sitegen fetch --dry-run\` asks again. The next run updates this issue and closes it when the sources are back."
} >"$body"
if [[ -z "$issue" ]]; then
    gh issue create --title "$title" --body-file "$body"
else
    gh issue edit "$issue" --body-file "$body"
fi

#!/usr/bin/env bash
# Downloads the program from a release of SiteGen, verifies its checksum, and adds it to the PATH of the following steps.
# SITEGEN_REPOSITORY: the repository of the release, as owner/name.
# SITEGEN_VERSION: the tag of the release, such as v1.2.3; empty for the newest release.
set -euo pipefail

if [[ -z "${SITEGEN_REPOSITORY:-}" ]]; then
    echo "::error::Set the repository variable SITEGEN_REPOSITORY to the owner/name of the SiteGen repository (Settings > Secrets and variables > Actions > Variables)."
    exit 1
fi

folder=$RUNNER_TEMP/sitegen
case "$RUNNER_ARCH" in
    ARM64) archive=sitegen-linux-arm64.tar.gz ;;
    *) archive=sitegen-linux-x64.tar.gz ;;
esac
rm -rf "$folder"
mkdir -p "$folder"
version=()
[[ -z "${SITEGEN_VERSION:-}" ]] || version=("$SITEGEN_VERSION")
gh release download "${version[@]}" --repo "$SITEGEN_REPOSITORY" --dir "$folder" --pattern "$archive" --pattern SHA256SUMS
cd "$folder"
grep --fixed-strings --line-regexp "$(sha256sum "$archive")" SHA256SUMS >/dev/null || {
    echo "::error::$archive does not match SHA256SUMS of the release."
    exit 1
}
tar -xzf "$archive" sitegen
echo "$folder" >>"$GITHUB_PATH"
"$folder/sitegen" --version

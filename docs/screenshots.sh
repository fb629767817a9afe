#!/usr/bin/env bash
# Makes a picture of every page, at the bench's and a phone's width and in both languages, and from some of them the
# pictures of the guides. Look at all of them after a page was changed. Needs ImageMagick; the first argument names the
# folder for the pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
guide=$root/docs/images/guide
AYAREVI_SCREENSHOTS=$(realpath -m "${1:-$root/TestResults/pages}")
export AYAREVI_SCREENSHOTS
mkdir -p "$AYAREVI_SCREENSHOTS" "$guide"

if [ -z "${ONLY_GUIDE:-}" ]; then
    dotnet build Lims.Tests -c Release -v quiet
    (cd Lims.Tests &&
        dotnet bin/Release/net10.0/Lims.Tests.dll --filter "FullyQualifiedName~EveryPageTests" --no-ansi --progress off)
fi

# The page, and the width whose picture the guide shows.
for shown in new-order:1366 order:1366 tray:1366 sample:390 check-item:1366 report:390 portal-order:390 phone:390 \
    audit-report:1366 house:1366; do
    name=${shown%:*}
    width=${shown#*:}
    for language in tr en; do
        convert "$AYAREVI_SCREENSHOTS/$name-$language-$width.png" -crop x1250+0+0 +repage -resize '900x>' \
            -colors 128 -depth 8 -strip "$guide/$name-$language.png"
    done
done
ls "$AYAREVI_SCREENSHOTS" "$guide"

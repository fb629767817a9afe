#!/usr/bin/env bash
# Makes a picture of every page, at the bench's and a phone's width and in both languages, into docs/images/pages.
# The guides show some of them; look at all of them after a page was changed.
set -euo pipefail
cd "$(dirname "$0")/.."
export AYAREVI_SCREENSHOTS=${1:-$PWD/docs/images/pages}
mkdir -p "$AYAREVI_SCREENSHOTS"
dotnet build Lims.Tests -c Release -v quiet
cd Lims.Tests
dotnet bin/Release/net10.0/Lims.Tests.dll --filter "FullyQualifiedName~EveryPageTests" --no-ansi --progress off
ls "$AYAREVI_SCREENSHOTS"

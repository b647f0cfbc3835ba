#!/bin/sh
# Sees to a Chromium for the browser tests: installs Debian's where it may, else says loudly what will be skipped.
command -v chromium >/dev/null && exit 0
[ -n "${BRIEFING_CHROMIUM:-}" ] && exit 0
if command -v apt-get >/dev/null; then
  if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null && exit 0
  elif sudo -n true 2>/dev/null; then
    sudo -n apt-get update -qq && sudo -n apt-get install -y -qq chromium >/dev/null && exit 0
  fi
fi
echo "*** No Chromium: the browser tests will be SKIPPED. Install it with: sudo apt-get install chromium ***" >&2
[ -z "${CI:-}" ]

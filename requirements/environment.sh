#!/bin/sh
# Makes the virtual environment $2 with the Python $1 (3.11 or newer), or says what is missing.
set -eu
python=$1 venv=$2

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
  echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 …" >&2
  exit 1
}
new=true
[ -e "$venv" ] && new=false
said=$("$python" -m venv "$venv" 2>&1) && exit 0
if $new; then rm -rf "$venv"; fi  # half an environment
if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  printf '%s\n' "$said" "The virtual environment $venv could not be made; see above, or name another place with: make VENV=…" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
  "$python" -m venv "$venv"
else
  echo "Python's venv module is missing; install it with: sudo apt-get install python3-venv" >&2
  exit 1
fi

# Sourced by app/run and tests/run: `install_packages run.txt tests.txt …` installs what is missing of those lists.
# One Debian package a line. Prints what it will install before it does; asks nothing, needs no terminal.

packaging_folder=$(dirname -- "${BASH_SOURCE[0]}")

# The packages among "$@" that are not installed.
missing_packages() {
    local package
    declare -A installed=()
    while read -r package; do
        installed[$package]=1
    done < <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p')
    for package in "$@"; do
        [ -n "${installed[$package]:-}" ] || echo "$package"
    done
}

apt_get() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Root is needed to install packages and sudo is not here. As root, run: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    # A fresh machine may still be updating itself: wait for the lock instead of failing.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Use-Pty=0 "$@" </dev/null
}

install_packages() {
    local lists=("${@/#/$packaging_folder/}") wanted missing
    mapfile -t wanted < <(sort -u "${lists[@]}")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This is neither Debian nor Ubuntu. Please install what these Debian packages hold, then build with" >&2
        echo "CMake (presets release and dev):" >&2
        printf '  %s\n' "${wanted[@]}" >&2
        exit 1
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0

    echo "Installing: ${missing[*]}"
    # Package lists that are absent (a fresh container) or too old give no candidate or a file that is gone.
    if ! apt-cache show --no-all-versions "${missing[@]}" >/dev/null 2>&1 ||
        ! apt_get install --no-install-recommends "${missing[@]}"; then
        apt_get update
        apt_get install --no-install-recommends "${missing[@]}"
    fi
}

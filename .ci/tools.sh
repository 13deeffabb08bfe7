# Sourced by start.sh, test.sh and bench.sh: finds a JDK and Maven, and installs what is missing from the system's packages.

say() { printf '%s\n' "$*"; }
fail() { printf 'Parley: %s\n' "$*" >&2; exit 1; }

# install WHAT PACKAGE...: the first of the packages that exists.
install() {
  local what=$1 as_root='' package
  shift
  command -v apt-get >/dev/null || fail "$what is missing, and there is no apt-get to install it: please install it."
  [ "$(id -u)" = 0 ] || as_root=sudo
  [ -z "$as_root" ] || command -v sudo >/dev/null || fail "$what is missing, and installing it needs root: please install $1."
  say "$what is missing: installing it with apt-get."
  $as_root apt-get update -qq >/dev/null 2>&1 || true
  for package in "$@"; do
    if apt-cache show "$package" >/dev/null 2>&1; then
      $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null \
        || fail "$package could not be installed: please install it yourself and start again."
      return
    fi
  done
  fail "$what is missing, and none of the packages $* exists here: please install it."
}

# The major version of a JDK's folder, or nothing where it is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/none)")")")" /usr/lib/jvm/*; do
    version=$(jdk_version "$home" || true)
    if [ -n "$version" ] && [ "$version" -ge 17 ] && [ "$version" -le 21 ]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return
  install 'A JDK 17 or 21' openjdk-17-jdk-headless openjdk-21-jdk-headless
  find_jdk || fail 'a JDK 17 or 21 was installed but cannot be found: set JAVA_HOME to its folder.'
}

need_maven() {
  command -v mvn >/dev/null || install 'Maven 3.8 or newer' maven
}

# Node runs the tests of the scripts, npm fetches what they take from others.
need_node() {
  command -v node >/dev/null || install 'Node.js 18 or newer' nodejs
  command -v npm >/dev/null || install 'npm' npm
}

need_chromium() {
  [ -x /usr/bin/chromium ] || install 'Chromium, for the tests in a browser,' chromium
}

# Builds parley.jar when a source is newer than it.
build_if_needed() {
  local jar=ear/target/parley.jar
  if [ -f "$jar" ] && [ -z "$(find pom.xml persistence ejb web ear benchmark payara-config \( -name target -o -name node_modules \) -prune -o -type f -newer "$jar" -print -quit)" ]; then
    return
  fi
  need_maven
  need_node
  say 'Building Parley (the first time this also fetches its libraries) ...'
  mvn -q -B -DskipTests package || fail 'the build failed: see the lines above.'
}

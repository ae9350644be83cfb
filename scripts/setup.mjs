/**
 * Brings a fresh clone to where its commands can run: packages, and a browser that takes unpacked extensions.
 * Plain JavaScript, because it runs before anything is installed. Prints what it does to standard error.
 */
import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../", import.meta.url))

/** Chromium and Chrome for Testing; branded Chrome no longer loads unpacked extensions from the command line. */
const browserPlaces = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
]

/** The browser to use, or undefined. The environment variable CHROMIUM names one that stands somewhere else. */
export function findBrowser() {
  return browserPlaces.find((place) => {
    try {
      if (place) accessSync(place, constants.X_OK)
      return Boolean(place)
    } catch {
      return false
    }
  })
}

function run(command, args) {
  console.error(`set-up: ${command} ${args.join(" ")}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] })
  if (status !== 0) {
    console.error(`set-up: ${command} failed`)
    process.exit(1)
  }
}

function installPackages() {
  const installed = `${root}node_modules/.package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return
  run("npm", ["ci", "--no-audit", "--no-fund"])
}

function installBrowser() {
  if (findBrowser()) return
  const debian = existsSync("/etc/debian_version") && !/ubuntu/i.test(readFileSync("/etc/os-release", "utf8"))
  if (debian && process.getuid?.() === 0) {
    run("apt-get", ["update", "-qq"])
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"])
  } else {
    console.error(
      "set-up: no browser found. Install Chromium or Chrome for Testing (on Debian: apt install chromium),\n" +
        "or say where one is: CHROMIUM=/path/to/chrome npm test",
    )
    process.exit(1)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installPackages()
  installBrowser()
}

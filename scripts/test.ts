/**
 * `npm test`: everything that must hold, in the order in which a mistake is cheapest to find. Goes on after a failure, so that one
 * run tells all. The last line counts tests; a check that is not a test file (format, lint, types, build) counts as one.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "./places.ts"

const count = { passed: 0, failed: 0 }

function run(command: string, args: string[]): boolean {
  return spawnSync("npx", [command, ...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status === 0
}

function check(name: string, passes: () => boolean): void {
  console.log(`\n— ${name}`)
  const passed = passes()
  count[passed ? "passed" : "failed"] += 1
  console.log(passed ? `${name}: passed` : `${name}: failed`)
}

function suite(name: string): void {
  console.log(`\n— ${name} tests`)
  const file = join(mkdtempSync(join(tmpdir(), "third-why-")), "result.json")
  const ended = run("vitest", [
    "run",
    "--project",
    name,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ])
  try {
    const result = JSON.parse(readFileSync(file, "utf8")) as {
      numPassedTests: number
      numFailedTests: number
      numFailedTestSuites: number
    }
    count.passed += result.numPassedTests
    // A file that cannot even be read has no tests that fail, but it has failed.
    count.failed += result.numFailedTests || (ended ? 0 : Math.max(1, result.numFailedTestSuites))
  } catch {
    count.failed += 1
  }
}

/** Builds, and gives what the store would get. */
const built = (): Buffer | null =>
  run("tsx", ["scripts/build.ts"]) ? readFileSync(`${root}build/third-why-chrome.zip`) : null

check("format", () => run("prettier", ["--check", "--log-level", "warn", "."]))
check("lint", () => run("eslint", ["."]))
check("types", () => run("tsc", ["--noEmit", "-p", "."]))
suite("unit")
suite("component")
const first = built()
check("build", () => first !== null)
check("the same bytes from a second build", () => first !== null && built()?.equals(first) === true)
suite("e2e")

console.log(`\ntests: ${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)

/** `npm run build`: the production extension in build/chrome-mv3-prod, checked, and its store zip, the same bytes every time. */
import { execFileSync, spawnSync } from "node:child_process"
import { createWriteStream, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { pipeline } from "node:stream/promises"
import { minify } from "terser"
import { build } from "vite"
import { ZipFile } from "yazl"
import * as zod from "zod/mini"
import { checkBuild } from "./check-build.ts"
import { buildFolder, root } from "./places.ts"

/** Plasmo leaves an old build standing when a new one fails, so the folder goes first. */
rmSync(join(root, "build"), { recursive: true, force: true })
execFileSync("npx", ["tsx", "scripts/manifest.ts", "--check"], { cwd: root, stdio: "inherit" })
await bundleZod()
// Without --hoist nothing is tree-shaken: zod alone is then 510 KB in every page.
const plasmo = spawnSync("npx", ["plasmo", "build", "--hoist"], { cwd: root, encoding: "utf8" })
if (plasmo.status !== 0) {
  console.error(plasmo.stdout, plasmo.stderr)
  process.exit(1)
}
for (const file of filesIn(buildFolder).filter((path) =>
  /^(?:call|mail|sidepanel|tabs\/panel(?:-any)?)\.\w+\.js$/.test(relative(buildFolder, path)),
))
  await shorten(file)
nameStylesByContent(buildFolder)
const problems = checkBuild(buildFolder)
if (problems.length > 0) {
  console.error(problems.join("\n"))
  process.exit(1)
}
await zip(buildFolder, join(root, "build", "third-why-chrome.zip"))

/**
 * zod with what our sources use of it, where package.json's `alias` finds it: its parts reach each other through namespaces, and
 * those Parcel keeps whole.
 */
async function bundleZod(): Promise<void> {
  const sources = filesIn(join(root, "src")).map((file) => readFileSync(file, "utf8"))
  const used = sources
    .filter((text) => text.includes('from "zod/mini"'))
    .flatMap((text) => [...text.matchAll(/\bz\.(\w+)\(/g)].map(([, name = ""]) => name))
    .filter((name) => name in zod)
  const outDir = join(root, "build")
  const entry = join(outDir, "zod-mini-used.js")
  mkdirSync(outDir)
  writeFileSync(entry, `export { ${[...new Set(used)].sort().join(", ")} } from "zod/mini"\n`)
  const lib = { entry, formats: ["es" as const], fileName: () => "zod-mini.js" }
  await build({
    configFile: false,
    logLevel: "error",
    root,
    build: { outDir, emptyOutDir: false, copyPublicDir: false, minify: false, lib },
  })
}

/**
 * Scripts in other people's pages and the panel beside them count every byte: terser makes the first 2 % smaller than Parcel's swc does,
 * the panel 500 bytes.
 */
async function shorten(file: string): Promise<void> {
  const { code } = await minify(readFileSync(file, "utf8"), { toplevel: true, ecma: 2020, compress: { passes: 3 } })
  if (code === undefined) throw new Error(`nothing is left of ${file}`)
  writeFileSync(file, code)
}

/** Every file below a folder, in a fixed order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Parcel names styles that several pages share after the page that came to them first, which is not the same each time. */
function nameStylesByContent(folder: string): void {
  const files = filesIn(folder)
  const named = files
    .filter((file) => file.endsWith(".css"))
    .map((file) => ({ file, name: basename(file).replace(/^.*\.(?=\w+\.css$)/, "styles.") }))
  for (const page of files.filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(page, "utf8")
    writeFileSync(
      page,
      named.reduce((text, { file, name }) => text.replaceAll(`"/${relative(folder, file)}"`, `"/${name}"`), html),
    )
  }
  for (const { file, name } of named) renameSync(file, join(folder, name))
}

/** Zips a folder in a fixed order with fixed times, and without the key that only unpacked builds need. */
async function zip(folder: string, to: string): Promise<void> {
  const archive = new ZipFile()
  const options = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true }
  for (const file of filesIn(folder)) {
    const name = relative(folder, file)
    if (name === "manifest.json") {
      const { key: _, ...manifest } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>
      archive.addBuffer(Buffer.from(JSON.stringify(manifest)), name, options)
    } else archive.addBuffer(readFileSync(file), name, options)
  }
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(to))
}

/** Writes the manifest of plasmo.config.ts into package.json, or with `--check` fails when the two differ. */
import { readFileSync, writeFileSync } from "node:fs"
import { format } from "prettier"
import { policy } from "../plasmo.config.ts"

const file = new URL("../package.json", import.meta.url)
const before = readFileSync(file, "utf8")
const after = await format(JSON.stringify({ ...(JSON.parse(before) as object), manifest: policy.manifest }), {
  parser: "json-stringify",
})
if (before !== after) {
  if (process.argv.includes("--check")) {
    console.error("package.json is not what plasmo.config.ts says: run npm run manifest")
    process.exit(1)
  }
  writeFileSync(file, after)
}

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../", import.meta.url))
const messages = JSON.parse(readFileSync(join(root, "assets/_locales/en/messages.json"), "utf8")) as Record<
  string,
  { message: string }
>
const keys = Object.keys(messages)

/** Keys that the browser reads (manifest) or that code builds from a known list of parts. */
const built = /^(extension|command_|cue_|health_|because_)/

describe("the texts", () => {
  it("stand in alphabetical order, so that two people rarely edit the same line", () => {
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  it("are never empty", () => {
    expect(keys.filter((key) => !messages[key]?.message.trim())).toEqual([])
  })

  it("are all used", () => {
    const source = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      .join("\n")
    const parts = [...source.matchAll(/`([a-z]+_[a-z_]*)\$\{/g)].map((match) => match[1] ?? "")
    expect(
      keys.filter(
        (key) =>
          !built.test(key) &&
          // A counted text is named by its stem: `tCount("badge_waiting", n)`.
          !source.includes(`"${key.replace(/_(zero|one|two|few|many|other)$/, "")}"`) &&
          !source.includes(`"${key}"`) &&
          !parts.some((part) => key.startsWith(part)),
      ),
    ).toEqual([])
  })
})

import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { callHosts, policy } from "../../plasmo.config"
import { sites } from "../../src/sites/catalogue"

const root = new URL("../../", import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), "utf8")

describe("what the extension may do", () => {
  it("is the same in package.json as in plasmo.config.ts", () => {
    expect(() =>
      execFileSync("npx", ["tsx", "scripts/manifest.ts", "--check"], { cwd: root, stdio: "pipe" }),
    ).not.toThrow()
  })

  it("closes the network for every extension page", () => {
    expect(policy.manifest.content_security_policy.extension_pages).toContain("connect-src 'none'")
    expect(policy.manifest.content_security_policy.extension_pages).toContain("default-src 'none'")
  })

  it("names the same call hosts in the manifest, the content script and the catalogue", () => {
    const inScript = [
      ...(/matches: \[([^\]]*)\]/.exec(read("src/contents/call.ts"))?.[1] ?? "").matchAll(/"([^"]+)"/g),
    ].map((m) => m[1])
    expect(inScript).toEqual(callHosts)
    const catalogued = new Set(sites.flatMap((site) => [...site.matches] as string[]))
    for (const host of callHosts) expect(catalogued).toContain(host)
  })

  it("suggests at most four keys", () => {
    expect(
      Object.values(policy.manifest.commands).filter((command) => "suggested_key" in command).length,
    ).toBeLessThanOrEqual(4)
  })
})

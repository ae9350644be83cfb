import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { callHosts, policy } from "../plasmo.config.ts"

interface Manifest {
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly js: readonly string[] }[]
  readonly [key: string]: unknown
}

/** Plasmo adds `sidePanel` by itself and so changes the order of permissions; order means nothing there. */
const canonical = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) && value.every((item) => typeof item === "string") ? value.toSorted() : value)

/** Size after gzip, bytes. */
export const gzipSize = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length

/** The scripts and styles that an HTML page of the build loads. */
export function filesOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), "utf8")
  return [...html.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/g)].map((match) =>
    (match[1] ?? "").replace(/^\//, ""),
  )
}

/** Size of a page with all it loads, after gzip, bytes. */
export const pageSize = (folder: string, page: string): number =>
  [page, ...filesOf(folder, page)].reduce((sum, file) => sum + gzipSize(join(folder, file)), 0)

/** Holds a build against plasmo.config.ts. Gives what differs, in sentences; empty when all is as stated. */
export function checkBuild(folder: string): string[] {
  const problems: string[] = []
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest
  for (const [key, stated] of Object.entries(policy.manifest))
    if (canonical(manifest[key]) !== canonical(stated))
      problems.push(`manifest: ${key} is not what plasmo.config.ts says`)

  const [script, ...more] = manifest.content_scripts
  if (!script || more.length > 0) problems.push("manifest: exactly one content script is allowed")
  else {
    if (JSON.stringify(script.matches) !== JSON.stringify(callHosts))
      problems.push(`manifest: the content script runs on ${script.matches.join(", ")}`)
    const size = script.js.reduce((sum, file) => sum + gzipSize(join(folder, file)), 0)
    if (size > policy.budgets.contentScript)
      problems.push(`content script: ${size} bytes after gzip, allowed are ${policy.budgets.contentScript}`)
  }

  // Registered when the user turns a mail page on, so the manifest must not know it.
  const mail = readdirSync(folder).filter((name) => /^mail\.[0-9a-f]+\.js$/.test(name))
  if (mail.length !== 1 || mail.some((name) => JSON.stringify(manifest).includes(name)))
    problems.push(`mail script: one file outside of the manifest is expected, not ${mail.join(", ") || "none"}`)
  const mailSize = mail.reduce((sum, file) => sum + gzipSize(join(folder, file)), 0)
  if (mailSize > policy.budgets.mailScript)
    problems.push(`mail script: ${mailSize} bytes after gzip, allowed are ${policy.budgets.mailScript}`)

  const panel = pageSize(folder, "tabs/panel.html")
  if (panel > policy.budgets.panel)
    problems.push(`panel: ${panel} bytes after gzip, allowed are ${policy.budgets.panel}`)

  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|html)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const text = readFileSync(file, "utf8")
    for (const call of ["XMLHttpRequest", "WebSocket(", "EventSource(", "sendBeacon", "importScripts(", "fetch("])
      if (text.includes(call)) problems.push(`${entry.name}: contains ${call}`)
    if (
      /https?:\/\/(?!react\.dev|www\.w3\.org|json-schema\.org|dexie\.org)[a-z0-9.-]+\/[^"'`\s]*\.(js|mjs|css|woff2?)/.test(
        text,
      )
    )
      problems.push(`${entry.name}: names code or a font on the network`)
  }
  return problems
}

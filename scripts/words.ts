import { readFileSync } from "node:fs"
import type messages from "../assets/_locales/en/messages.json"
import { root } from "./places.ts"

const known = JSON.parse(readFileSync(`${root}assets/_locales/en/messages.json`, "utf8")) as Record<
  string,
  { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> }
>

/** A text of the extension in English, with `$1…$9` replaced: what to look for on its screens. */
export const words = (key: keyof typeof messages, ...substitutions: readonly (string | number)[]): string => {
  const entry = known[key]
  if (entry === undefined) throw new Error(`no text ${key}`)
  return entry.message
    .replace(/\$(\w+)\$/g, (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole)
    .replace(/\$(\d)/g, (_, digit: string) => String(substitutions[Number(digit) - 1] ?? ""))
}

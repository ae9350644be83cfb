import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"

const css = readFileSync(resolve(import.meta.dirname, "../../src/ui/tokens.css"), "utf8")
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = "", light, dark]) => [
    name,
    { light: light ?? "", dark: dark ?? "" },
  ]),
)

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ["page", "surface", "raised", "sunken"]
const pairs: readonly (readonly [ink: string, grounds: readonly string[], least: number])[] = [
  ["text", [...grounds, "accent-soft", "attend-soft"], 4.5],
  ["text-2", [...grounds, "attend-soft"], 4.5],
  ["text-3", grounds, 4.5],
  ["accent", ["page", "surface", "raised"], 4.5],
  ["accent-ink", ["accent-soft"], 4.5],
  ["on-accent", ["accent", "accent-hover"], 4.5],
  ["on-cue", ["cue"], 4.5],
  ["attend-ink", ["surface", "raised", "attend-soft"], 4.5],
  ["danger", ["page", "surface", "raised"], 4.5],
  ["edge", ["page", "surface", "raised"], 3],
  ["focus", [...grounds, "attend-soft"], 3],
  ["bar", ["surface", "sunken"], 3],
]

describe("colours", () => {
  it.each(
    pairs.flatMap(([ink, onto, least]) =>
      onto.flatMap((ground) => (["light", "dark"] as const).map((mode) => ({ ink, ground, mode, least }))),
    ),
  )("$ink on $ground reaches $least:1 in $mode", ({ ink, ground, mode, least }) => {
    const [front, back] = [colours.get(ink), colours.get(ground)]
    expect(front && back).toBeTruthy()
    expect(contrast(front?.[mode] ?? "#000000", back?.[mode] ?? "#000000")).toBeGreaterThanOrEqual(least)
  })
})

import { useSyncExternalStore } from "react"

/**
 * A place in the home page. Its address is the hash, so it can be kept as a bookmark, linked to and gone back from. A call may be
 * opened at one of its turns.
 */
export type Route =
  | { readonly at: (typeof sections)[number] }
  | { readonly at: "person" | "warm-up"; readonly id: string }
  | { readonly at: "call"; readonly id: string; readonly turnId: string | null }

const sections = ["today", "people", "calls", "growth"] as const

/** A part of a hash as it was before it was encoded; empty when it cannot be: anybody may write an address. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ""
  }
}

/** The place a hash names; what names none is today. */
export const routeOf = (hash: string): Route => {
  const [name = "", id = "", turnId = ""] = hash.replace(/^#/, "").split("/").map(decoded)
  if (id !== "" && (name === "person" || name === "warm-up")) return { at: name, id }
  if (id !== "" && name === "call") return { at: name, id, turnId: turnId === "" ? null : turnId }
  return { at: sections.find((section) => section === name) ?? "today" }
}

export const sectionHash = (at: (typeof sections)[number]): string => `#${at}`
export const personHash = (id: string): string => `#person/${encodeURIComponent(id)}`
export const warmUpHash = (personId: string): string => `#warm-up/${encodeURIComponent(personId)}`

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener("hashchange", changed)
  return () => window.removeEventListener("hashchange", changed)
}

/** The hash of this page, as it changes. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash)

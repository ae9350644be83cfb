import { useSyncExternalStore } from "react"

/** A place in the home page. Its address is the hash, so it can be kept as a bookmark, linked to and gone back from. */
export type Route =
  | { readonly at: "today" | "people" | "calls" | "growth" }
  | { readonly at: (typeof withId)[number]; readonly id: string }

const sections = ["today", "people", "calls", "growth"] as const
/** Places of one record. */
const withId = ["person", "warm-up", "call"] as const

/** The place a hash names; what names none is today. */
export const routeOf = (hash: string): Route => {
  const [name = "", id = ""] = hash.replace(/^#/, "").split("/")
  const of = withId.find((place) => place === name)
  if (of !== undefined && id !== "") return { at: of, id: decodeURIComponent(id) }
  return { at: sections.find((section) => section === name) ?? "today" }
}

export const hashOf = (route: Route): string =>
  "id" in route ? `#${route.at}/${encodeURIComponent(route.id)}` : `#${route.at}`

export const personHash = (id: string): string => hashOf({ at: "person", id })
export const warmUpHash = (personId: string): string => hashOf({ at: "warm-up", id: personId })
export const callHash = (id: string): string => hashOf({ at: "call", id })

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener("hashchange", changed)
  return () => window.removeEventListener("hashchange", changed)
}

/** The hash of this page, as it changes. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash)

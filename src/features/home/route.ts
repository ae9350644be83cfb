import { useSyncExternalStore } from "react"

/** A place in the home page. Its address is the hash, so it can be kept as a bookmark, linked to and gone back from. */
export type Route =
  { readonly at: "today" | "people" | "calls" | "growth" } | { readonly at: "person" | "call"; readonly id: string }

const sections = ["today", "people", "calls", "growth"] as const

/** The place a hash names; what names none is today. */
export const routeOf = (hash: string): Route => {
  const [name = "", id = ""] = hash.replace(/^#/, "").split("/")
  if ((name === "person" || name === "call") && id !== "") return { at: name, id: decodeURIComponent(id) }
  return { at: sections.find((section) => section === name) ?? "today" }
}

export const hashOf = (route: Route): string =>
  "id" in route ? `#${route.at}/${encodeURIComponent(route.id)}` : `#${route.at}`

export const personHash = (id: string): string => hashOf({ at: "person", id })
export const callHash = (id: string): string => hashOf({ at: "call", id })

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener("hashchange", changed)
  return () => window.removeEventListener("hashchange", changed)
}

/** The hash of this page, as it changes. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash)

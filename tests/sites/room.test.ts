import { JSDOM } from "jsdom"
import { beforeEach, describe, expect, it } from "vitest"
import { makeRoom } from "~sites/room"

let page: Document
/** jsdom lays nothing out: what the page would measure is said here. */
let layout: { content: number; height: number; inner: number }

const styleOf = (name: string): string => page.documentElement.style.getPropertyValue(name)

beforeEach(() => {
  layout = { content: 900, height: 700, inner: 1280 }
  page = new JSDOM('<!doctype html><body style="margin: 0"></body>').window.document
  const define = (on: object, name: string, get: () => number) =>
    Object.defineProperty(on, name, { get, configurable: true })
  define(page.documentElement, "clientHeight", () => 800)
  define(page.documentElement, "scrollHeight", () => layout.height)
  define(page.documentElement, "clientWidth", () => layout.inner)
  define(page.defaultView!, "innerWidth", () => layout.inner)
  const bodyWidth = () => Math.max(layout.inner - 360, parseFloat(styleOf("min-width") || "0") - 360)
  define(page.body, "clientWidth", bodyWidth)
  define(page.body, "scrollWidth", () => Math.max(layout.content, bodyWidth()))
})

describe("room beside the panel", () => {
  it("is a margin where the page fits beside it", () => {
    makeRoom(page, "right", 360)
    expect(styleOf("margin-right")).toBe("360px")
    expect(styleOf("min-width")).toBe("")
  })

  it("lets a page that cannot become so narrow be scrolled to its end, on either side", () => {
    layout.content = 1185
    for (const side of ["right", "left"] as const) {
      const room = makeRoom(page, side, 360)
      expect(styleOf(`padding-${side}`)).toBe("360px")
      expect(styleOf("min-width")).toBe("1545px")
      room.undo()
      expect(page.documentElement.style.cssText).toBe("")
    }
  })

  it("does not widen a page that never scrolls sideways", () => {
    layout.content = 1185
    page.documentElement.style.overflowX = "hidden"
    const room = makeRoom(page, "right", 360)
    expect(styleOf("min-width")).toBe("")
    expect(room.isOutgrown()).toBe(false)
  })

  it("moves parts that are fixed to the window only where the page does not scroll", () => {
    makeRoom(page, "right", 360).undo()
    layout.height = 2_000
    makeRoom(page, "right", 360)
    expect(page.body.style.getPropertyValue("contain")).toBe("")
  })

  it("is outgrown by wider content, another window and a page that scrolls after all, and by nothing else", () => {
    const room = makeRoom(page, "right", 360)
    expect(room.isOutgrown()).toBe(false)
    layout.content = 1185
    expect(room.isOutgrown()).toBe(true)
    layout.content = 900
    layout.inner = 1440
    expect(room.isOutgrown()).toBe(true)
    layout.inner = 1280
    page.documentElement.scrollTop = 40
    expect(room.isOutgrown()).toBe(true)
  })

  it("settles for content that is wider than whatever it is given", () => {
    Object.defineProperty(page.body, "scrollWidth", { get: () => page.body.clientWidth * 1.1 })
    expect(makeRoom(page, "right", 360).isOutgrown()).toBe(false)
  })
})

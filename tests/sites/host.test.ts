import { JSDOM } from "jsdom"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { mountFrame, type FrameHost, type Layout } from "~sites/host"

const open: Layout = { mode: "open", side: "right", width: 360, pillWidth: 56, pillHeight: 40 }

let page: Document
let end: AbortController
let frame: FrameHost
const host = (): HTMLElement | null => page.querySelector("third-why")

beforeEach(() => {
  vi.useFakeTimers()
  page = new JSDOM('<html style="color: red"><body style="width: 90%"><input id="field"></body></html>').window.document
  end = new AbortController()
  frame = mountFrame(page, "about:blank#panel", end.signal, true)
})
afterEach(() => vi.useRealTimers())

describe("the panel's frame", () => {
  it("cannot be looked into by the page, and does not take the keyboard", () => {
    page.querySelector<HTMLElement>("#field")?.focus()
    frame.arrange(open)
    expect(host()?.shadowRoot).toBeNull()
    expect(page.activeElement?.id).toBe("field")
  })

  it("makes room only while it is open, and leaves the page as it was", () => {
    const before = [page.documentElement.style.cssText, page.body.style.cssText]
    frame.arrange(open)
    expect(page.documentElement.style.getPropertyValue("margin-right")).toBe("360px")
    frame.arrange({ ...open, side: "left", width: 300 })
    expect(page.documentElement.style.getPropertyValue("margin-right")).toBe("")
    expect(page.documentElement.style.getPropertyValue("margin-left")).toBe("300px")
    frame.arrange({ ...open, mode: "pill" })
    expect([page.documentElement.style.cssText, page.body.style.cssText]).toEqual(before)
  })

  it("is never undisplayed: a hidden panel still keeps time", () => {
    frame.arrange({ ...open, mode: "hidden" })
    expect(host()?.style.display).toBe("block")
    expect(host()?.style.opacity).toBe("0")
    expect(host()?.style.pointerEvents).toBe("none")
  })

  it("comes back when the page throws it out, ever more slowly", async () => {
    for (const wait of [100, 200, 400]) {
      host()?.remove()
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(host()).toBeNull()
      await vi.advanceTimersByTimeAsync(1)
      expect(host()).not.toBeNull()
    }
  })

  it("comes in without credentials where the page refuses it because of a header it cannot have", () => {
    let tell: (reports: readonly object[]) => void = () => undefined
    const view = page.defaultView as unknown as { ReportingObserver: unknown }
    view.ReportingObserver = function (listener: typeof tell) {
      tell = listener
      return { observe: () => undefined, disconnect: () => undefined }
    }
    const attach = vi.spyOn(page.defaultView!.Element.prototype, "attachShadow")
    mountFrame(page, "chrome-extension://id/tabs/panel-any.html", end.signal, true)
    const inside = attach.mock.results[0]?.value as ShadowRoot
    const refusal = (blockedURL: string) => ({ type: "coep", body: { type: "corp", blockedURL } })
    tell([refusal("https://elsewhere.example/tabs/panel-any.html")])
    expect(inside.querySelector("iframe")?.hasAttribute("credentialless")).toBe(false)
    tell([refusal("chrome-extension://another-name/tabs/panel-any.html")])
    expect(inside.querySelector("iframe")?.hasAttribute("credentialless")).toBe(true)
  })

  describe("beside the call's own controls", () => {
    const boxed = (element: Element, left: number, top: number, width: number, height: number): Element => {
      element.getBoundingClientRect = () =>
        ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect
      return element
    }
    const controls = (left: number, top: number, width: number): Element =>
      boxed(page.createElement("footer"), left, top, width, 80)
    const height = (): string | undefined => host()?.style.height

    beforeEach(() => {
      page.defaultView!.innerHeight = 800
      frame.arrange(open)
      boxed(host()!, 664, 0, 360, 800)
    })

    it("ends above what it would cover, and takes its height again when that is gone", () => {
      frame.keepClear(controls(0, 720, 1024))
      expect(height()).toBe("calc(100vh - 88px)")
      frame.keepClear(controls(0, 760, 1024))
      expect(height()).toBe("calc(100vh - 48px)")
      frame.keepClear(null)
      expect(height()).toBe("calc(100vh - 0px)")
    })

    it("keeps its height beside controls that end where it begins, or are not shown", () => {
      frame.keepClear(controls(0, 720, 664))
      expect(height()).toBe("calc(100vh - 0px)")
      frame.keepClear(controls(700, 720, 0))
      expect(height()).toBe("calc(100vh - 0px)")
    })

    it("covers controls that would leave too little of it to be of use", () => {
      frame.keepClear(controls(0, 247, 1024))
      expect(height()).toBe("calc(100vh - 0px)")
      frame.keepClear(controls(0, 248, 1024))
      expect(height()).toBe("calc(100vh - 560px)")
    })

    it("as a pill stays where it is", () => {
      frame.arrange({ ...open, mode: "pill" })
      frame.keepClear(controls(0, 720, 1024))
      expect(height()).toBe("40px")
    })
  })

  it("is gone without a trace in the end", async () => {
    const before = page.documentElement.style.cssText
    frame.arrange(open)
    end.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host()).toBeNull()
    expect(page.documentElement.style.cssText).toBe(before)
  })
})

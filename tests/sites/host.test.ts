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

  it("is gone without a trace in the end", async () => {
    const before = page.documentElement.style.cssText
    frame.arrange(open)
    end.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host()).toBeNull()
    expect(page.documentElement.style.cssText).toBe(before)
  })
})

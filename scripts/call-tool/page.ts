/** The call tool's own page as people use it, and what its scripts can know. */
import type { Page } from "playwright-core"
import { kindOfRequest, type Box, type Headers } from "./compare.ts"

/** When `ask` answers yes, or after `ms`. */
export const until = async (ask: () => Promise<boolean>, ms = 15_000): Promise<boolean> => {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await ask()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** What a page asked its server for, and the headers of the answers. */
export interface Traffic {
  readonly answers: Map<string, Headers>
  readonly kinds: Set<string>
}

export const watchTraffic = (page: Page): Traffic => {
  const traffic: Traffic = { answers: new Map(), kinds: new Set() }
  page.on("response", (response) => {
    const kind = kindOfRequest(response.url())
    if (!response.url().startsWith("https:")) return
    traffic.kinds.add(kind)
    // A call to the media server answers differently each time.
    if (kind.startsWith("/janus/")) return
    response.allHeaders().then(
      (headers) => traffic.answers.set(kind, headers),
      () => undefined,
    )
  })
  return traffic
}

/** Opens one of the tool's rooms and starts it: the page then asks for a name, and has the cursor there. */
export const openRoomPage = async (page: Page, host: string, path: string): Promise<void> => {
  await page.goto(`https://${host}/${path}`)
  await page.click("#start")
  await page.waitForFunction(() => document.activeElement?.id === "username", undefined, { timeout: 30_000 })
}

/** The page's own way in: a name and Enter. */
export const join = async (page: Page, host: string, path: string, name: string): Promise<void> => {
  await openRoomPage(page, host, path)
  await page.keyboard.type(name)
  await page.keyboard.press("Enter")
}

/** The page's own way out. It loads itself again then. */
export const leave = async (page: Page): Promise<void> => {
  await page.click("#start")
  await page.waitForFunction(() => document.querySelector("#start")?.textContent === "Start")
}

/** What WebRTC says was sent and received, bytes, and how far the other's picture has played, s. */
export const mediaOf = (page: Page): Promise<readonly [sent: number, received: number, played: number]> =>
  page.evaluate(async () => {
    interface Plugin {
      readonly webrtcStuff: { readonly pc: RTCPeerConnection | null }
    }
    const tool = window as unknown as { sfutest?: Plugin; feeds: (Plugin | null | undefined)[] }
    const sums = { bytesSent: 0, bytesReceived: 0 }
    for (const plugin of [tool.sfutest, ...tool.feeds]) {
      const stats = await plugin?.webrtcStuff.pc?.getStats()
      stats?.forEach((entry: Readonly<Record<string, unknown>>) => {
        if (entry.type === "outbound-rtp") sums.bytesSent += Number(entry.bytesSent)
        if (entry.type === "inbound-rtp") sums.bytesReceived += Number(entry.bytesReceived)
      })
    }
    const played = document.querySelector<HTMLVideoElement>("#videoremote1 video")?.currentTime ?? 0
    return [sums.bytesSent, sums.bytesReceived, played]
  })

/** Do sound and picture go on to flow on all sides? */
export const mediaFlows = async (people: readonly Page[]): Promise<boolean> => {
  const before = await Promise.all(people.map(mediaOf))
  return until(async () => {
    const now = await Promise.all(people.map(mediaOf))
    return now.every((figures, person) => figures.every((figure, index) => figure > (before[person]?.[index] ?? 0)))
  })
}

/** What a person sees and uses in the page. */
export const partsOf = (page: Page): Promise<Box[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button,video,input,h1,.panel-title")]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect()
        return { name: part.id || (part.textContent || part.localName).trim().slice(0, 30), left, top, right, bottom }
      }),
  )

/** Where the sidebar stands over the page. */
export const sidebarOf = (page: Page): Promise<Box> =>
  page.evaluate(() => {
    const { left, top, right, bottom } = document.querySelector("third-why")!.getBoundingClientRect()
    return { name: "sidebar", left, top, right, bottom }
  })

/** From now on the page's scripts note every key and text they can hear, wherever it is typed. */
export const listenInPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heardByPage: heard })
    for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "paste"])
      window.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? ""}`), true)
  })

/** What they heard since they were asked last. */
export const heardInPage = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heardByPage: string[] }).heardByPage.splice(0))

/** Where the page has its focus, and the cursor in it. */
export const focusIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    const cursor = at instanceof HTMLInputElement ? ` ${at.selectionStart}-${at.selectionEnd}` : ""
    return `${at?.localName}#${at?.id}${cursor}`
  })

import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import type { Page } from "playwright-core"
import type { PopupDriver } from "../popup.ts"

export const schemes = ["light", "dark"] as const

/** Takes pictures of surfaces into one folder, each light and dark. */
export interface Pictures {
  /** What the page shows now. */
  take(name: string, page: Page): Promise<void>
  /** All of a page, however long. */
  takeWhole(name: string, page: Page): Promise<void>
  takePopup(name: string, popup: PopupDriver): Promise<void>
  readonly taken: readonly string[]
}

/** Every frame has drawn something and no colour is on its way from one scheme to the other. */
const settled = async (page: Page): Promise<void> => {
  for (const frame of page.frames()) {
    await frame.waitForFunction(
      () =>
        // The pill has no text while there is nothing to say.
        (document.body.innerText.trim() !== "" || document.querySelector(".pill") !== null) &&
        document.getAnimations().every(({ playState }) => playState !== "running"),
    )
  }
}

export const openPictures = (folder: string): Pictures => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const taken: string[] = []
  const both = async (name: string, picture: (scheme: (typeof schemes)[number]) => Promise<Buffer>): Promise<void> => {
    for (const scheme of schemes) {
      writeFileSync(`${folder}/${name}-${scheme}.png`, await picture(scheme))
      taken.push(`${name}-${scheme}.png`)
    }
  }
  const ofPage = async (name: string, page: Page, fullPage: boolean): Promise<void> => {
    await both(name, async (scheme) => {
      // Without motion: a cue that comes in this moment would be caught half faded in.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
      await settled(page)
      return page.screenshot({ fullPage, animations: "disabled" })
    })
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" })
  }
  return {
    take: (name, page) => ofPage(name, page, false),
    takeWhole: (name, page) => ofPage(name, page, true),
    takePopup: (name, popup) =>
      both(name, async (scheme) => {
        await popup.dress(scheme)
        return popup.picture()
      }),
    taken,
  }
}

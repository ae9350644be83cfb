import axe from "axe-core"
import type { Frame, Page } from "playwright-core"
import { expect } from "vitest"
import type { PopupDriver } from "../../scripts/popup"

const schemes = ["light", "dark"] as const

/** Where a script can be run. The driver's scripts are under no policy of the page. */
interface Place {
  evaluate<T>(expression: string): Promise<T>
}

/** Colours that are on their way are not what anybody reads. */
const look = `(async () => {
  for (const animation of document.getAnimations())
    if (animation.effect.getComputedTiming().endTime === Infinity) animation.cancel()
    else animation.finish()
  const { violations, passes } = await axe.run(document)
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => [id, help, html.slice(0, 200), ...any.map(({ message }) => message)].join(" — ")))
  return { found, contrasts: passes.find(({ id }) => id === "color-contrast")?.nodes.length ?? 0 }
})()`

const expectNothing = async (place: Place, wordless = false): Promise<void> => {
  if (!(await place.evaluate<boolean>("'axe' in globalThis"))) await place.evaluate(`${axe.source}; undefined`)
  const { found, contrasts } = await place.evaluate<{ found: string[]; contrasts: number }>(look)
  expect(found).toEqual([])
  // A surface on which no contrast was measured was not looked at.
  if (!wordless) expect(contrasts).toBeGreaterThan(0)
}

/**
 * Expects that axe finds nothing in a page of ours, or in a frame of ours beside a call, light and dark, contrast of colours
 * included.
 *
 * @param wordless is there no text on it?
 */
export const expectAccessible = async (shown: Page | Frame, { wordless = false } = {}): Promise<void> => {
  const page = "page" in shown ? shown.page() : shown
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await expectNothing(shown, wordless)
  }
  await page.emulateMedia({ colorScheme: "light" })
}

/** The same of the popup. */
export const expectPopupAccessible = async (popup: PopupDriver): Promise<void> => {
  for (const scheme of schemes) {
    await popup.dress(scheme)
    await expectNothing(popup)
  }
}

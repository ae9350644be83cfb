import type { Locator, Page } from "playwright-core"
import type { PopupDriver } from "../../scripts/popup"

/** Nobody presses Tab more often than this. */
const mostTabs = 150

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement && document.hasFocus())

/** Walks with Tab to a control, wherever in the page or its frames it stands. Throws when it cannot be reached. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await isFocused(control)) return
    await page.keyboard.press("Tab")
  }
  throw new Error(`not reached with Tab: ${control.toString()}`)
}

/** Walks to a control and presses a key there. */
export const pressAt = async (page: Page, control: Locator, key: string): Promise<void> => {
  await tabTo(page, control)
  await page.keyboard.press(key)
}

/** Walks to a button that closes the page, and presses it. */
export const closeWith = async (page: Page, button: Locator): Promise<void> => {
  await tabTo(page, button)
  const closed = page.waitForEvent("close")
  // Nobody is there any more to hear that the key is released.
  await page.keyboard.press("Enter").catch(() => undefined)
  await closed
}

/** Walks to a field and types. */
export const typeAt = async (page: Page, field: Locator, text: string): Promise<void> => {
  await tabTo(page, field)
  await page.keyboard.press("Control+A")
  await page.keyboard.insertText(text)
}

/** The name of what has the focus in the popup: its own, or that of its label. */
const focusedName = `(() => {
  const focused = document.activeElement
  return focused?.getAttribute("aria-label") ?? focused?.labels?.[0]?.textContent ?? focused?.textContent ?? ""
})()`

/** Walks with Tab to the control of the popup whose name begins with `name`. */
export const tabInPopup = async (popup: PopupDriver, name: string): Promise<void> => {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if ((await popup.evaluate<string>(focusedName)).trim().startsWith(name)) return
    await popup.press("Tab")
  }
  throw new Error(`not reached with Tab in the popup: ${name}`)
}

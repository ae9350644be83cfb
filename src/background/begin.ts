import { oncePerLife } from "~storage/life"
import { registerAddedSites, reviveTabs } from "./scripts"

/**
 * What every life of the extension begins with: sites have their scripts, and pages that are open a living one. Any start of the
 * worker may be the first: on a busy machine the browser was seen to lose the event of an update, and calls stayed without a panel.
 */
export const begin = (): Promise<void> =>
  oncePerLife("begun", async () => {
    await registerAddedSites()
    await reviveTabs()
  })

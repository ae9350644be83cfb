import { now } from "~platform/clock"
import { readOptions, updateOptions } from "~storage/options"
import { openPage } from "./open-page"
import { registerAddedSites, reviveTabs } from "./scripts"

/** What happens once after an install or an update: the welcome page opens after the first install only. */
export const installed = async (reason: string): Promise<void> => {
  if (reason !== "install" && reason !== "update") return
  await registerAddedSites()
  await reviveTabs()
  if (reason === "update" || (await readOptions()).installedAt !== null) return
  await updateOptions({ installedAt: now() })
  await openPage({ page: "welcome", id: null })
}

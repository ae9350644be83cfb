import { now } from "~platform/clock"
import { readOptions, updateOptions } from "~storage/options"
import { begin } from "./begin"
import { openPage } from "./open-page"

/** What happens once after an install or an update: the welcome page opens after the first install only. */
export const installed = async (reason: string): Promise<void> => {
  if (reason !== "install" && reason !== "update") return
  await begin()
  if (reason === "update" || (await readOptions()).installedAt !== null) return
  await updateOptions({ installedAt: now() })
  await openPage({ page: "welcome", id: null })
}

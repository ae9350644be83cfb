import * as z from "zod/mini"
import { commandSchema } from "~messaging/runtime"
import { showPanel } from "~messaging/tab"
import { activeTab, sendRuntime, sendToTab } from "~platform/browser"

/** A key command goes to the panels; the one of that tab acts. Where the panel was not there yet, showing it puts it there. */
export const runCommand = async (name: string, inTab: number | null): Promise<void> => {
  const command = z.safeParse(commandSchema, name)
  const tabId = inTab ?? (await activeTab())?.id
  if (!command.success || tabId === undefined) return
  if (command.data === "toggle-panel") await sendToTab(tabId, showPanel)
  await sendRuntime({ type: "command", command: command.data, tabId })
}

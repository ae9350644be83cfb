import { showPanel } from "~messaging/tab"
import { activeTab, declaredScript, openSidePanel, runInTab, sendToTab } from "~platform/browser"

/**
 * Shows the panel by hand: in the page of the tab when the content script is or may be there, else in the browser's own side
 * panel beside it.
 */
export const startByHand = async (tabId: number | null): Promise<void> => {
  const tab = tabId ?? (await activeTab())?.id
  if (tab === undefined) return
  if (tabId !== null && ((await sendToTab(tab, showPanel)) || (await runHere(tab)))) return
  await openSidePanel(tab)
}

const runHere = async (tabId: number): Promise<boolean> => {
  try {
    await runInTab(tabId, declaredScript()?.files ?? [])
    return await sendToTab(tabId, showPanel)
  } catch {
    return false
  }
}

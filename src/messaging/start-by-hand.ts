import {
  declaredHosts,
  declaredScript,
  grantedOrigins,
  openSidePanel,
  runInTab,
  sendToTab,
  tabsMatching,
} from "~platform/browser"
import { showPanel } from "./tab"

/**
 * Shows the panel by hand: in the page of the tab when the content script is or may be there, else in the browser's own side
 * panel beside it. Call it in a page of ours while a click or key is handled: measured in Chromium 156, a page's click still
 * opens the side panel after something was awaited, the background's does not.
 */
export const startByHand = async (tabId: number): Promise<void> => {
  if ((await sendToTab(tabId, showPanel)) || (await runHere(tabId))) return
  await openSidePanel(tabId)
}

const runHere = async (tabId: number): Promise<boolean> => {
  try {
    // For the tab that a popup was opened on the browser would allow more than the user did.
    const allowed = await tabsMatching([...declaredHosts(), ...(await grantedOrigins())])
    if (!allowed.some(({ id }) => id === tabId)) return false
    await runInTab(tabId, declaredScript()?.files ?? [])
    return await sendToTab(tabId, showPanel)
  } catch {
    return false
  }
}

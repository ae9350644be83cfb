import type { BrowserContext } from "playwright-core"
import { extensionId } from "./browser.ts"

const inside = [`chrome-extension://${extensionId}`, "data:", "blob:", "about:", "chrome:"]

/**
 * Notes every request that anything in the browser makes, the extension's service worker and its content script included,
 * but for the extension's own files and the addresses of pages that are visited on purpose. On pages that ask for nothing,
 * all that is noted was asked for by the extension.
 */
export const watchRequests = (context: BrowserContext, visited: readonly string[]): readonly string[] => {
  const left: string[] = []
  context.on("request", (request) => {
    const url = request.url()
    const visit = request.isNavigationRequest() && visited.includes(url)
    if (!visit && !inside.some((start) => url.startsWith(start))) left.push(url)
  })
  context.on("page", (page) => page.on("websocket", (socket) => left.push(socket.url())))
  return left
}

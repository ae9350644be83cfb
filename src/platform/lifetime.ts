/**
 * What a content script may ask of the browser: is the extension still there, who connects, where is our page. A content
 * script outlives its extension: after an update `chrome.runtime.id` is gone and every call throws.
 */

/** Fired on the document by a script that starts. A living script refuses, an orphan makes room. */
const startEvent = "third-why-start"

export const isOrphan = (): boolean => chrome.runtime?.id === undefined

/**
 * Makes this the one content script of the page.
 *
 * @returns aborted when a newer script takes over, or null when a living script is already here.
 */
export const takePage = (): AbortController | null => {
  const start = new CustomEvent(startEvent, { cancelable: true })
  if (!document.dispatchEvent(start)) return null
  const end = new AbortController()
  document.addEventListener(
    startEvent,
    (event) => {
      if (isOrphan()) end.abort()
      else event.preventDefault()
    },
    { signal: end.signal },
  )
  return end
}

/** Address of one of our own pages, for a frame. */
export const pageAddress = (path: string): string => chrome.runtime.getURL(path)

/** The match patterns the manifest gives the content script: pages that know the extension anyway. */
export const declaredMatches = (): readonly string[] => chrome.runtime.getManifest().content_scripts?.[0]?.matches ?? []

/** A line to one of our own pages. */
export interface Line {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
}

/** Calls `listener` for every line that one of our own pages opens under `name`. */
export const onLine = (name: string, signal: AbortSignal, listener: (line: Line) => void): void => {
  const accept = (port: chrome.runtime.Port): void => {
    if (port.name !== name || port.sender?.id !== chrome.runtime.id) return
    listener({
      send: (message) => {
        try {
          port.postMessage(message)
        } catch {
          // The other side went away; onClose tells.
        }
      },
      onMessage: (hear) => port.onMessage.addListener((message: unknown) => hear(message)),
      onClose: (gone) => port.onDisconnect.addListener(() => gone()),
    })
  }
  chrome.runtime.onConnect.addListener(accept)
  signal.addEventListener("abort", () => {
    if (!isOrphan()) chrome.runtime.onConnect.removeListener(accept)
  })
}

/** Tells our background something. It is not there only when the extension is gone, and `isOrphan` says that. */
export const tellBackground = (message: unknown): void => {
  if (!isOrphan()) chrome.runtime.sendMessage(message).catch(() => undefined)
}

/** Calls `listener` for every message that our own background sends to this tab. */
export const onCall = (signal: AbortSignal, listener: (message: unknown) => void): void => {
  const accept = (message: unknown, sender: chrome.runtime.MessageSender): void => {
    if (sender.id === chrome.runtime.id) listener(message)
  }
  chrome.runtime.onMessage.addListener(accept)
  signal.addEventListener("abort", () => {
    if (!isOrphan()) chrome.runtime.onMessage.removeListener(accept)
  })
}

/**
 * The one seam on the browser's extension interface: what the product uses of it, in the product's words. Only this folder says
 * `chrome`, so tests replace it in one place and differences between browsers stay here.
 */

/** Takes a listener away again. */
export type Stop = () => void

interface BrowserEvent<L> {
  addListener(listener: L): void
  removeListener(listener: L): void
}

const listen = <L>(event: BrowserEvent<L>, listener: L): Stop => {
  event.addListener(listener)
  return () => event.removeListener(listener)
}

// ── Storage ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** `local` outlives the browser; `session` is held in memory and gone when the browser closes. Both only for our own pages. */
export type StorageArea = "local" | "session"

/** The value under `key`, or undefined. */
export const readStored = async (area: StorageArea, key: string): Promise<unknown> =>
  (await chrome.storage[area].get(key))[key]

/** Everything in an area. */
export const readAllStored = (area: StorageArea): Promise<Record<string, unknown>> => chrome.storage[area].get(null)

/** Writes all `values`, or none. @throws when the area is full. */
export const writeStored = (area: StorageArea, values: Record<string, unknown>): Promise<void> =>
  chrome.storage[area].set(values)

export const removeStored = (area: StorageArea, keys: string[]): Promise<void> => chrome.storage[area].remove(keys)

export const clearStored = (area: StorageArea): Promise<void> => chrome.storage[area].clear()

/** Calls `listener` with the keys that any context changed in `area`. */
export const onStoredChange = (area: StorageArea, listener: (keys: readonly string[]) => void): Stop =>
  listen(chrome.storage.onChanged, (changes, name) => {
    if (name === area) listener(Object.keys(changes))
  })

// ── Runtime ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const extensionId = (): string => chrome.runtime.id

/** Address of one of our own files, such as `tabs/review.html`. */
export const ownUrl = (path: string): string => chrome.runtime.getURL(path)

export const manifest = (): chrome.runtime.Manifest => chrome.runtime.getManifest()

/** Why the extension starts anew: `install` and `update` are ours, the rest concerns the browser. */
export const onInstalled = (listener: (reason: string) => void): Stop =>
  listen(chrome.runtime.onInstalled, (details) => listener(details.reason))

export const onStartup = (listener: () => void): Stop => listen(chrome.runtime.onStartup, listener)

/** Sends to our own pages and background; nobody listening is no error. */
export const sendRuntime = async (message: unknown): Promise<void> => {
  try {
    await chrome.runtime.sendMessage(message)
  } catch (error) {
    if (!String(error).includes("Receiving end does not exist")) throw error
  }
}

/** Where a message comes from, as the browser (not the sender) says. */
export interface MessageSender {
  readonly extensionId: string | undefined
  readonly origin: string | undefined
  readonly tabId: number | undefined
}

/**
 * Hears messages of `chrome.runtime`. The listener answers nothing: it is synchronous, so a message that is not ours never
 * keeps another listener's sender waiting.
 */
export const onRuntimeMessage = (listener: (message: unknown, sender: MessageSender) => void): Stop =>
  listen(chrome.runtime.onMessage, (message: unknown, sender) => {
    listener(message, { extensionId: sender.id, origin: sender.origin, tabId: sender.tab?.id })
  })

/** A line of a page of ours to the background, which is started if it was stopped. */
export const connectToBackground = (name: string): chrome.runtime.Port => chrome.runtime.connect({ name })

/** In the background: calls `listener` for every line that a page opens under `name`. */
export const onBackgroundLine = (
  name: string,
  listener: (line: chrome.runtime.Port, sender: MessageSender) => void,
): Stop =>
  listen(chrome.runtime.onConnect, (line: chrome.runtime.Port) => {
    if (line.name !== name) return
    listener(line, { extensionId: line.sender?.id, origin: line.sender?.origin, tabId: line.sender?.tab?.id })
  })

export const openOptionsPage = (): Promise<void> => chrome.runtime.openOptionsPage()

// ── Tabs and windows ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A tab; `url` and `title` only where the extension may see them. */
export interface Tab {
  readonly id: number
  readonly windowId: number
  readonly url: string | undefined
  readonly title: string | undefined
}

const asTab = (tab: chrome.tabs.Tab | undefined): Tab | null =>
  tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title }

/** The tab the user looks at, or null. */
export const activeTab = async (): Promise<Tab | null> =>
  asTab((await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0])

/** Tells when the user looks at another tab. */
export const onActiveTab = (listener: (tabId: number) => void): Stop =>
  listen(chrome.tabs.onActivated, ({ tabId }) => listener(tabId))

/** The tab this page stands in; null in the popup and the side panel. */
export const ownTab = async (): Promise<Tab | null> => asTab(await chrome.tabs.getCurrent())

/** Tabs whose address matches one of the patterns; only where the extension has been granted the host. */
export const tabsMatching = async (patterns: readonly string[]): Promise<Tab[]> =>
  (await chrome.tabs.query({ url: [...patterns] })).map(asTab).filter((tab) => tab !== null)

/** Every tab, also those whose address the extension may not see. */
export const allTabs = async (): Promise<Tab[]> =>
  (await chrome.tabs.query({})).map(asTab).filter((tab) => tab !== null)

export const openTab = async (url: string): Promise<void> => {
  await chrome.tabs.create({ url })
}

/** Closes the tab this page stands in. */
export const closeOwnTab = async (): Promise<void> => {
  const tab = await chrome.tabs.getCurrent()
  if (tab?.id !== undefined) await chrome.tabs.remove(tab.id)
}

/** A direct line to the content script of a tab's top frame. */
export const connectToTab = (tabId: number, name: string): chrome.runtime.Port =>
  chrome.tabs.connect(tabId, { name, frameId: 0 })

/** Sends to the content script of a tab; false when no content script listens there. */
export const sendToTab = async (tabId: number, message: unknown): Promise<boolean> => {
  try {
    await chrome.tabs.sendMessage(tabId, message, { frameId: 0 })
    return true
  } catch {
    return false
  }
}

// ── Scripts and grants ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** The content script as this build's manifest declares it, or null in a build without one. */
export const declaredScript = (): { readonly files: readonly string[]; readonly matches: readonly string[] } | null => {
  const declared = chrome.runtime.getManifest().content_scripts?.[0]
  return declared?.js === undefined ? null : { files: declared.js, matches: declared.matches ?? [] }
}

/** Match patterns of the pages that the manifest names: those the extension may read from the first day. */
export const declaredHosts = (): string[] => {
  const { host_permissions = [] } = chrome.runtime.getManifest() as { host_permissions?: string[] }
  return [...new Set([...host_permissions, ...(declaredScript()?.matches ?? [])])]
}

/** Runs built files in the top frame of a tab. @throws when the extension may not, or the tab is gone. */
export const runInTab = async (tabId: number, files: readonly string[]): Promise<void> => {
  await chrome.scripting.executeScript({ target: { tabId }, files: [...files] })
}

/**
 * Replaces what was registered under `id`: files run on pages matching `matches` but not `except`; none when there is nothing to
 * match. Does nothing when that is so already.
 */
export const registerScript = async (
  id: string,
  files: readonly string[],
  matches: readonly string[],
  except: readonly string[],
): Promise<void> => {
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [id] })
  const [now] = known
  const same = (a: readonly string[] = [], b: readonly string[]): boolean =>
    [...a].sort().join() === [...b].sort().join()
  if (now && same(now.js, files) && same(now.matches, matches) && same(now.excludeMatches, except)) return
  if (known.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [id] })
  if (matches.length === 0) return
  await chrome.scripting.registerContentScripts([
    {
      id,
      js: [...files],
      matches: [...matches],
      excludeMatches: [...except],
      runAt: "document_idle",
      persistAcrossSessions: true,
    },
  ])
}

/** Match patterns of the pages on which the files registered under `id` run; empty when none are. */
export const registeredMatches = async (id: string): Promise<readonly string[]> =>
  (await chrome.scripting.getRegisteredContentScripts({ ids: [id] }))[0]?.matches ?? []

/** The name, inside of the build, of a file of ours whose address the bundler wrote into the code. */
export const ownFile = (address: string): string => new URL(address, ownUrl("")).pathname.slice(1)

/** May the extension read the pages that match? */
export const isGranted = (pattern: string): Promise<boolean> => chrome.permissions.contains({ origins: [pattern] })

/** Match patterns of every page the extension may read now. */
export const grantedOrigins = async (): Promise<string[]> => (await chrome.permissions.getAll()).origins ?? []

/** Asks the user for a site, by all match patterns of its pages. Must be called in a click or key handler. */
export const requestOrigin = (...patterns: readonly string[]): Promise<boolean> =>
  chrome.permissions.request({ origins: [...patterns] })

/** Gives a site back. */
export const dropOrigin = (...patterns: readonly string[]): Promise<boolean> =>
  chrome.permissions.remove({ origins: [...patterns] })

/** Tells which sites, as match patterns, were added or given back. */
export const onGrantsChange = (listener: (patterns: readonly string[], granted: boolean) => void): Stop => {
  const stops = [
    listen(chrome.permissions.onAdded, ({ origins = [] }) => origins.length > 0 && listener(origins, true)),
    listen(chrome.permissions.onRemoved, ({ origins = [] }) => origins.length > 0 && listener(origins, false)),
  ]
  return () => stops.forEach((stop) => stop())
}

// ── Notices: of the system, by a permission that only the user's own switch asks for ─────────────────────────────────────────

const notifications: chrome.permissions.Permissions = { permissions: ["notifications"] }

/** Asks the user whether notices may be shown. Must be called in a click or key handler. */
export const requestNotifications = (): Promise<boolean> => chrome.permissions.request(notifications)

export const dropNotifications = (): Promise<boolean> => chrome.permissions.remove(notifications)

export const mayNotify = (): Promise<boolean> => chrome.permissions.contains(notifications)

/** Shows a notice without a sound, in place of the one with the same id. @throws when notices are not allowed. */
export const showNotice = async (id: string, title: string, message: string): Promise<void> => {
  const { icons = {} } = chrome.runtime.getManifest()
  await chrome.notifications.create(id, {
    type: "basic",
    iconUrl: ownUrl(icons["128"] ?? ""),
    title,
    message,
    silent: true,
  })
}

export const dropNotice = async (id: string): Promise<void> => {
  await chrome.notifications.clear(id)
}

/** Tells which notice was clicked, from now on or from when the user allows notices: without that the browser has no such event. */
export const onNoticeClick = (listener: (id: string) => void): void => {
  const clicked = (id: string): void => listener(id)
  const add = (): void => {
    const { onClicked } = (chrome.notifications as typeof chrome.notifications | undefined) ?? {}
    if (onClicked?.hasListener(clicked) === false) onClicked.addListener(clicked)
  }
  add()
  chrome.permissions.onAdded.addListener(add)
}

// ── Commands, alarms, button, side panel ─────────────────────────────────────────────────────────────────────────────────────

/** A key command was pressed while `tabId` was the active tab. */
export const onCommand = (listener: (command: string, tabId: number | null) => void): Stop =>
  listen(chrome.commands.onCommand, (command, tab) => listener(command, tab?.id ?? null))

/** Every key command with the keys the browser really gave it; empty when it was left unassigned. */
export const commandKeys = async (): Promise<{ readonly name: string; readonly keys: string }[]> =>
  (await chrome.commands.getAll()).map(({ name, shortcut }) => ({ name: name ?? "", keys: shortcut ?? "" }))

/** Sets an alarm that repeats; setting it again under the same name replaces it. */
export const repeatAlarm = (name: string, periodInMinutes: number): Promise<void> =>
  chrome.alarms.create(name, { periodInMinutes, delayInMinutes: 1 })

export const onAlarm = (listener: (name: string) => void): Stop =>
  listen(chrome.alarms.onAlarm, (alarm) => listener(alarm.name))

/** A word or number on the toolbar button; empty text takes it away. Colours are CSS colours. */
export const showBadge = async (badge: { text: string; title: string; ground: string; ink: string }): Promise<void> => {
  await Promise.all([
    chrome.action.setBadgeText({ text: badge.text }),
    chrome.action.setTitle({ title: badge.title }),
    chrome.action.setBadgeBackgroundColor({ color: badge.ground }),
    chrome.action.setBadgeTextColor({ color: badge.ink }),
  ])
}

/** Opens the browser's own side panel beside a tab. Must be called while a click or key is still being handled. */
export const openSidePanel = (tabId: number): Promise<void> => chrome.sidePanel.open({ tabId })

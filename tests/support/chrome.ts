import { readFileSync } from "node:fs"
import { resolve } from "node:path"

/**
 * A small browser for tests: what the product uses of `chrome.*` and `navigator.locks`, in memory, without any clock of its own.
 * `installChrome()` puts it in place and gives the handles by which a test plays the user, the browser and other contexts.
 */

type Listener = (...args: never[]) => unknown

class FakeEvent<L extends Listener> {
  readonly listeners = new Set<L>()
  addListener(listener: L) {
    this.listeners.add(listener)
  }
  removeListener(listener: L) {
    this.listeners.delete(listener)
  }
  hasListener(listener: L) {
    return this.listeners.has(listener)
  }
  /** Tells everybody, and waits for those who answer with a promise. */
  async emit(...args: Parameters<L>): Promise<unknown[]> {
    return Promise.all([...this.listeners].map((listener) => listener(...args)))
  }
}

type Values = Record<string, unknown>

/** Values pass through JSON, as in the browser. */
const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))

const makeArea = (name: string, changed: FakeEvent<(changes: Values, area: string) => void>) => {
  const values = new Map<string, unknown>()
  const area = {
    /** The largest number of bytes it takes; a test may lower it. */
    quota: Number.POSITIVE_INFINITY,
    values,
    get(keys: null | string | string[]): Promise<Values> {
      const wanted = keys === null ? [...values.keys()] : [keys].flat()
      return Promise.resolve(
        Object.fromEntries(wanted.filter((key) => values.has(key)).map((key) => [key, copy(values.get(key))])),
      )
    },
    async set(items: Values): Promise<void> {
      const next = new Map([...values, ...Object.entries(items).map(([key, value]) => [key, copy(value)] as const)])
      if (JSON.stringify([...next]).length > area.quota) throw new Error("QUOTA_BYTES quota exceeded")
      const changes = Object.entries(items).map(([key, newValue]) => [key, { oldValue: values.get(key), newValue }])
      next.forEach((value, key) => values.set(key, value))
      await changed.emit(Object.fromEntries(changes) as Values, name)
    },
    async remove(keys: string | string[]): Promise<void> {
      const gone = [keys].flat().filter((key) => values.has(key))
      const changes = gone.map((key) => [key, { oldValue: values.get(key) }])
      gone.forEach((key) => values.delete(key))
      await changed.emit(Object.fromEntries(changes) as Values, name)
    },
    clear: (): Promise<void> => area.remove([...values.keys()]),
  }
  return area
}

const matches = (pattern: string, url: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(url)

const messagesFile = resolve(import.meta.dirname, "../../assets/_locales/en/messages.json")

/** The text as Chrome would give it, with `$1…$9` and named placeholders replaced. */
const makeMessages = () => {
  const messages = JSON.parse(readFileSync(messagesFile, "utf8")) as Record<
    string,
    { message: string; placeholders?: Record<string, { content: string }> }
  >
  return (key: string, substitutions: string | string[] = []): string => {
    const entry = messages[key]
    if (entry === undefined) return ""
    const given = [substitutions].flat()
    const numbered = (text: string) => text.replace(/\$([1-9])/g, (_, n: string) => given[Number(n) - 1] ?? "")
    const named = entry.message.replace(/\$(\w+)\$/g, (_, name: string) =>
      numbered(entry.placeholders?.[name.toLowerCase()]?.content ?? ""),
    )
    return numbered(named)
  }
}

/** Exclusive locks only, first come first served. */
const makeLocks = () => {
  const tails = new Map<string, Promise<unknown>>()
  return {
    request(name: string, ...rest: unknown[]): Promise<unknown> {
      const work = rest.at(-1) as () => unknown
      const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal }
      const before = tails.get(name) ?? Promise.resolve()
      const result = before.then(() => {
        signal?.throwIfAborted()
        return work()
      })
      tails.set(
        name,
        result.catch(() => undefined),
      )
      return result
    },
  }
}

/** One end of a line between two contexts: what is posted arrives at the other end, at once and as a copy. */
export interface FakePort {
  readonly name: string
  readonly sender?: { readonly id: string; readonly origin: string }
  readonly onMessage: FakeEvent<(message: unknown) => unknown>
  readonly onDisconnect: FakeEvent<() => unknown>
  postMessage(message: unknown): void
  disconnect(): void
}

const makePorts = (name: string, sender?: FakePort["sender"]): readonly [FakePort, FakePort] => {
  const end = (other: () => FakePort): FakePort => ({
    name,
    ...(sender && { sender }),
    onMessage: new FakeEvent(),
    onDisconnect: new FakeEvent(),
    postMessage: (message) => void other().onMessage.emit(copy(message)),
    disconnect: () => void other().onDisconnect.emit(),
  })
  const one: FakePort = end(() => two)
  const two: FakePort = end(() => one)
  return [one, two]
}

/** What is asked of the user, or looked for among what was allowed. */
interface Asked {
  readonly origins?: string[]
  readonly permissions?: string[]
}

export interface FakeTab {
  id: number
  windowId: number
  url: string
  title: string
  active: boolean
}

/** Everything the fake browser holds, and what happened in it. */
export const makeChrome = () => {
  const changed = new FakeEvent<(changes: Values, area: string) => void>()
  const id = "abcdefghijklmnopabcdefghijklmnop"
  const origin = `chrome-extension://${id}`
  const done: { call: string; with: unknown }[] = []
  const did = (call: string, value?: unknown): Promise<void> => {
    done.push({ call, with: copy(value ?? null) })
    return Promise.resolve()
  }
  const local = makeArea("local", changed)
  const session = makeArea("session", changed)
  const tabs: FakeTab[] = []
  const grants = new Set<string>()
  /** Permissions that are no hosts, which the user has allowed. */
  const permissions = new Set<string>()
  /** Notices on the screen, by id. */
  const notices = new Map<string, chrome.notifications.NotificationCreateOptions>()
  const registered = new Map<string, chrome.scripting.RegisteredContentScript>()
  const state = {
    manifest: {
      manifest_version: 3,
      name: "Third Why",
      version: "0.1.0",
      host_permissions: ["https://meet.google.com/*"],
      content_scripts: [{ js: ["call.0123.js"], matches: ["https://meet.google.com/*"] }],
    } as chrome.runtime.Manifest,
    commands: [] as chrome.commands.Command[],
    /** Tabs that have a content script: what they are sent. */
    contentScripts: new Map<number, unknown[]>(),
    /** Called with the page's end of a line that one of our pages opens to a tab. */
    onConnect: (_tabId: number, _page: FakePort): void => undefined,
    /** Tabs where running a script is refused. */
    closedTabs: new Set<number>(),
    badge: "",
    /** Does the user say no to what is asked for? */
    answersNo: false,
  }
  const onMessage = new FakeEvent<(message: unknown, sender: chrome.runtime.MessageSender) => unknown>()
  const onConnect = new FakeEvent<(line: FakePort) => unknown>()
  const events = {
    changed,
    onConnect,
    onMessage,
    onInstalled: new FakeEvent<(details: { reason: string }) => unknown>(),
    onStartup: new FakeEvent<() => unknown>(),
    onAlarm: new FakeEvent<(alarm: { name: string }) => unknown>(),
    onCommand: new FakeEvent<(command: string, tab?: FakeTab) => unknown>(),
    onActivated: new FakeEvent<(active: { tabId: number }) => unknown>(),
    onAdded: new FakeEvent<(permissions: unknown) => unknown>(),
    onRemoved: new FakeEvent<(permissions: unknown) => unknown>(),
    onClicked: new FakeEvent<(id: string) => unknown>(),
  }

  const notifications = {
    onClicked: events.onClicked,
    create: (noticeId: string, notice: chrome.notifications.NotificationCreateOptions) => {
      notices.set(noticeId, notice)
      return Promise.resolve(noticeId)
    },
    clear: (noticeId: string) => Promise.resolve(notices.delete(noticeId)),
  }

  const api = {
    storage: { local, session, onChanged: changed },
    i18n: { getMessage: makeMessages(), getUILanguage: () => "en-US" },
    runtime: {
      id,
      getURL: (path: string) => `${origin}/${path.replace(/^\//, "")}`,
      getManifest: () => state.manifest,
      onInstalled: events.onInstalled,
      onStartup: events.onStartup,
      onMessage,
      onConnect,
      connect: ({ name }: { name: string }) => {
        const [ours, background] = makePorts(name, { id, origin })
        void onConnect.emit(background)
        return ours
      },
      sendMessage: async (message: unknown): Promise<unknown> => {
        await did("runtime.sendMessage", message)
        if (onMessage.listeners.size === 0) {
          throw new Error("Could not establish connection. Receiving end does not exist.")
        }
        const answers = await onMessage.emit(copy(message), { id, origin })
        return answers.find((answer) => answer !== undefined)
      },
      openOptionsPage: () => did("runtime.openOptionsPage"),
    },
    tabs: {
      onActivated: events.onActivated,
      query: (wanted: { active?: boolean; url?: string[] }) =>
        Promise.resolve(
          tabs.filter(
            (tab) =>
              (wanted.active === undefined || tab.active === wanted.active) &&
              (wanted.url === undefined || wanted.url.some((pattern) => matches(pattern, tab.url))),
          ),
        ),
      get: (tabId: number) => {
        const tab = tabs.find((each) => each.id === tabId)
        return tab === undefined ? Promise.reject(new Error(`No tab with id: ${tabId}.`)) : Promise.resolve(tab)
      },
      getCurrent: () => Promise.resolve(undefined as FakeTab | undefined),
      create: async ({ url }: { url: string }) => {
        await did("tabs.create", url)
        const tab = { id: tabs.length + 1, windowId: 1, url, title: "", active: true }
        tabs.push(tab)
        return tab
      },
      connect: (tabId: number, { name }: { name: string }) => {
        const [ours, page] = makePorts(name)
        queueMicrotask(() => state.onConnect(tabId, page))
        return ours
      },
      sendMessage: (tabId: number, message: unknown) => {
        const inbox = state.contentScripts.get(tabId)
        if (inbox === undefined) return Promise.reject(new Error("Receiving end does not exist."))
        inbox.push(copy(message))
        return Promise.resolve()
      },
    },
    scripting: {
      executeScript: ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        state.closedTabs.has(target.tabId)
          ? Promise.reject(new Error("Cannot access contents of the page."))
          : did("scripting.executeScript", { tabId: target.tabId, files }),
      getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
        Promise.resolve([...registered.values()].filter((script) => ids.includes(script.id))),
      unregisterContentScripts: ({ ids }: { ids: string[] }) => {
        ids.forEach((scriptId) => registered.delete(scriptId))
        return Promise.resolve()
      },
      registerContentScripts: (scripts: chrome.scripting.RegisteredContentScript[]) => {
        const twice = scripts.find((script) => registered.has(script.id))
        if (twice !== undefined) return Promise.reject(new Error(`Duplicate script ID '${twice.id}'`))
        scripts.forEach((script) => registered.set(script.id, copy(script)))
        return Promise.resolve()
      },
    },
    permissions: {
      getAll: () => Promise.resolve({ origins: [...grants], permissions: [...permissions] }),
      contains: ({ origins = [], permissions: named = [] }: Asked) =>
        Promise.resolve(origins.every((each) => grants.has(each)) && named.every((each) => permissions.has(each))),
      request: async (asked: Asked) => {
        if (state.answersNo) return false
        asked.origins?.forEach((each) => grants.add(each))
        asked.permissions?.forEach((each) => permissions.add(each))
        await events.onAdded.emit(asked)
        return true
      },
      remove: async (asked: Asked) => {
        asked.origins?.forEach((each) => grants.delete(each))
        asked.permissions?.forEach((each) => permissions.delete(each))
        await events.onRemoved.emit(asked)
        return true
      },
      onAdded: events.onAdded,
      onRemoved: events.onRemoved,
    },
    commands: { onCommand: events.onCommand, getAll: () => Promise.resolve(state.commands) },
    alarms: {
      create: (name: string, how: unknown) => did("alarms.create", { name, how }),
      onAlarm: events.onAlarm,
    },
    action: {
      setBadgeText: ({ text }: { text: string }) => {
        state.badge = text
        return Promise.resolve()
      },
      setTitle: ({ title }: { title: string }) => did("action.setTitle", title),
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
    },
    /** Like the browser, it has this only while it is allowed. */
    get notifications() {
      return permissions.has("notifications") ? notifications : undefined
    },
    sidePanel: { open: ({ tabId }: { tabId: number }) => did("sidePanel.open", tabId) },
  }

  return {
    api,
    id,
    origin,
    local,
    session,
    tabs,
    grants,
    permissions,
    notices,
    registered,
    state,
    events,
    /** What the product made the browser do, in order. */
    done,
    /** All `with` of one call, in order. */
    doneBy: (call: string): unknown[] => done.filter((each) => each.call === call).map((each) => each.with),
    /** A message as it arrives from elsewhere: by default from a page of ours. */
    receive: (message: unknown, sender: Partial<chrome.runtime.MessageSender> = {}) =>
      onMessage.emit(copy(message), { id, origin, ...sender }),
  }
}
export type FakeChrome = ReturnType<typeof makeChrome>

/** Puts a fresh fake browser in place of `chrome` and `navigator.locks`. Call it in `beforeEach`. */
export const installChrome = (): FakeChrome => {
  const fake = makeChrome()
  Object.assign(globalThis, { chrome: fake.api })
  if (!("navigator" in globalThis)) Object.assign(globalThis, { navigator: {} })
  Object.defineProperty(globalThis.navigator, "locks", { value: makeLocks(), configurable: true })
  return fake
}

import type { Page } from "playwright-core"
import { recall, setupFor } from "../src/domain/coaching/recall.ts"
import type { CallView } from "../src/domain/coaching/view.ts"
import type { CallEvent } from "../src/domain/coaching/event.ts"
import { createConversation, type Said } from "../src/domain/conversation/conversation.ts"
import { hearingFor } from "../src/domain/hearing/languages.ts"
import { defaultOptions } from "../src/domain/records/defaults.ts"
import { optionsSchema } from "../src/domain/records/options.ts"
import type { Preparation } from "../src/domain/records/preparation.ts"
import { repair } from "../src/domain/records/repair.ts"
import type { CallRecord } from "../src/domain/records/call.ts"
import { inOrder } from "../src/domain/records/keep-rows.ts"
import type { KeptRow } from "../src/domain/records/row.ts"
import type { Launched } from "./browser.ts"

/** One call as the extension kept it. */
export interface KeptCall {
  readonly call: CallRecord
  readonly rows: readonly KeptRow[]
  readonly events: readonly CallEvent[]
}

/** Reads whole tables of the extension's own database, in one of its pages. */
export const readTables = (page: Page, names: readonly string[]): Promise<unknown[][]> =>
  page.evaluate(async (names) => {
    const opened = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error("IndexedDB"))
      })
    const database = await opened(indexedDB.open("third-why"))
    try {
      if (names.some((name) => !database.objectStoreNames.contains(name))) return names.map(() => [])
      const stores = database.transaction([...names])
      return await Promise.all(names.map((name) => opened(stores.objectStore(name).getAll())))
    } finally {
      database.close()
    }
  }, names)

/** Every call the extension kept, oldest first, read from its database in one of its pages. */
export const readKept = async (page: Page): Promise<KeptCall[]> => {
  const [calls = [], rows = [], events = []] = await readTables(page, ["calls", "rows", "events"])
  return (calls as CallRecord[])
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map((call) => ({
      call,
      rows: inOrder((rows as KeptRow[]).filter(({ callId }) => callId === call.id)),
      events: (events as { callId: string; event: CallEvent }[])
        .filter(({ callId }) => callId === call.id)
        .map(({ event }) => event),
    }))
}

/** The same, in a page that is opened for it. */
export const readKeptCalls = async (browser: Launched): Promise<KeptCall[]> => {
  const page = await browser.open("options.html")
  const kept = await readKept(page)
  await page.close()
  return kept
}

/** What was said in a call, neighbouring rows of one speaker merged, backchannels included. */
export const transcriptOf = ({ rows, events }: KeptCall, ownNames: readonly string[]): Said[] => {
  const conversation = createConversation({ ownNames, isBackchannel: () => false })
  for (const row of rows) conversation.takeRow(row)
  for (const event of events) {
    if (event.kind === "people") conversation.takePeople(event.self, event.others)
    if (event.kind === "side") conversation.takeSide(event.speaker, event.side)
  }
  return conversation.transcript()
}

/** The call as the coach sees it at the end, worked out from what was kept of it. */
export const viewOf = async (browser: Launched, kept: KeptCall): Promise<CallView> => {
  const page = await browser.open("options.html")
  const [preparations = []] = await readTables(page, ["preparations"])
  const { options } = await page.evaluate(() => chrome.storage.local.get("options"))
  await page.close()
  const preparation = (preparations as Preparation[]).find(({ id }) => id === kept.call.preparationId) ?? null
  const chosen = repair(optionsSchema, options, defaultOptions).value
  const setup = setupFor(kept.call, preparation, chosen, hearingFor(kept.call.language))
  return recall(setup, kept).view(kept.call.endedAt ?? kept.call.lastSeenAt)
}

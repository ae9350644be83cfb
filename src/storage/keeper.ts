import { connectToBackground } from "~platform/browser"
import { RecordGone, StorageClosed, StorageFull } from "./errors"
import type { desk } from "./keeper-desk"

/**
 * The database through the background, for the call panel: its frame may have none of its own (cookies blocked, sandboxed pages),
 * and the page's budget has no room for one. What is asked here is done by `keeper-desk` in the background.
 */
export const keeperLine = "third-why/keeper"

export const keeperMethods = [
  "startCall",
  "prepareRunningCall",
  "changeCall",
  "endCall",
  "findCall",
  "findPerson",
  "findPreparation",
  "readTranscript",
  "appendToCall",
  "readOptions",
  "updateOptions",
  "readOwnQuestions",
] as const
export type KeeperMethod = (typeof keeperMethods)[number]

export interface KeeperQuestion {
  readonly id: number
  readonly method: KeeperMethod
  readonly given: readonly unknown[]
}

/** The other end is the same version of the same extension, so a value is what the method gives. */
export type KeeperAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly name: string; readonly message: string }

export type Keeper = Pick<typeof desk, KeeperMethod>

const errorOf = (name: string, message: string): Error =>
  name === "StorageFull"
    ? new StorageFull(message)
    : name === "StorageClosed"
      ? new StorageClosed(message)
      : name === "RecordGone"
        ? new RecordGone(message)
        : new Error(message)

/** The background was stopped before it answered. */
class Unanswered extends Error {}

/**
 * Opens the way to the background. It may be stopped at any moment: then it is woken and asked once more. All that is asked may be
 * asked twice.
 */
export const openKeeper = (): Keeper & { close(): void } => {
  let line: chrome.runtime.Port | null = null
  let asked = 0
  const waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>()

  const connect = (): chrome.runtime.Port => {
    const opened = connectToBackground(keeperLine)
    opened.onMessage.addListener((answer: KeeperAnswer) => {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.ok) asker?.done(answer.value)
      else asker?.failed(errorOf(answer.name, answer.message))
    })
    opened.onDisconnect.addListener(() => {
      if (line === opened) line = null
      const left = [...waiting.values()]
      waiting.clear()
      for (const asker of left) asker.failed(new Unanswered("the background was stopped"))
    })
    return opened
  }

  const askOnce = (method: KeeperMethod, given: readonly unknown[]): Promise<unknown> =>
    new Promise((done, failed) => {
      line ??= connect()
      asked += 1
      waiting.set(asked, { done, failed })
      line.postMessage({ id: asked, method, given: given } satisfies KeeperQuestion)
    })

  const ask = async (method: KeeperMethod, given: readonly unknown[]): Promise<unknown> => {
    try {
      return await askOnce(method, given)
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      return askOnce(method, given)
    }
  }

  const methods = keeperMethods.map((method) => [method, (...given: readonly unknown[]) => ask(method, given)])
  return {
    ...(Object.fromEntries(methods) as Keeper),
    close() {
      line?.disconnect()
      line = null
    },
  }
}

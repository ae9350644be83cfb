import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { JSDOM } from "jsdom"
import { vi } from "vitest"
import { createConversation, type Said } from "~domain/conversation/conversation"
import type { HealthState } from "~domain/records/health"
import { inOrder, keepRow } from "~domain/records/keep-rows"
import type { KeptRow, SeenRow } from "~domain/records/row"
import type { Adapter } from "~sites/adapter"
import { wordsGapMs } from "~sites/outbox"
import { watchPage } from "~sites/watch"
import { leading, playStep, type Step, type Trace } from "../../scripts/player"

const fixtures = join(dirname(fileURLToPath(import.meta.url)), "../fixtures/sites")

export const fixture = (path: string): string => readFileSync(join(fixtures, path), "utf8")

/** `[speaker, is it the rep, text]` of each merged turn. */
export type Expected = readonly (readonly [string, boolean, string])[]

export interface KnownTrace extends Trace {
  readonly page: string
  readonly expect?: Expected
  /** Where speakers cannot be known: the words alone, without case and punctuation. */
  readonly expectWords?: string
  /** States of health that must come in this order, among others. */
  readonly expectHealth?: readonly HealthState[]
}

export const traceFrom = (text: string): KnownTrace => JSON.parse(text) as KnownTrace

export interface Played {
  /** What the panel heard while the call ran. */
  readonly said: readonly Said[]
  /** What a panel that comes later reads from what was kept. */
  readonly kept: readonly Said[]
  readonly rows: readonly SeenRow[]
  readonly health: readonly { readonly t: number; readonly state: HealthState }[]
  readonly errors: readonly string[]
}

/** Lets observers speak: they do at the end of the running task. */
const breathe = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

/** Puts a page into every frame that the shell names, as a tool with an inner frame does. */
const withFrame = (dom: JSDOM, selector: string, html: string): void => {
  const frame = dom.window.document.querySelector<HTMLIFrameElement>(selector)
  const inner = frame?.contentDocument
  if (!inner) throw new Error(`no frame ${selector}`)
  inner.open()
  inner.write(html)
  inner.close()
}

/**
 * Plays a trace on its page with an adapter, in time that only the trace moves, and gives what a panel would have heard.
 * `shell`: the page around the frame of the trace.
 */
export const playTrace = async (
  find: (page: Document) => Adapter,
  trace: KnownTrace,
  html: string,
  shell?: string,
): Promise<Played> => {
  vi.useFakeTimers({ now: 1_700_000_000_000 })
  const startedAt = Date.now()
  const rows: SeenRow[] = []
  const health: { t: number; state: HealthState }[] = []
  const errors: string[] = []
  const setup = { ownNames: [trace.own ?? []].flat(), isBackchannel: () => false }
  const conversation = createConversation(setup)
  const later = createConversation(setup)
  const kept = new Map<string, KeptRow>()
  let life = 0
  let dom: JSDOM
  let stop = (): void => undefined

  const load = async (): Promise<void> => {
    stop()
    life += 1
    dom = new JSDOM(shell ?? html, { url: trace.url, pretendToBeVisual: true })
    if (shell !== undefined && trace.frame !== undefined) withFrame(dom, trace.frame, html)
    // As in a replay: steps at 0 set the stage, before anybody listens.
    if (life === 1) for (const step of stage) playOne(step)
    const watch = watchPage(find(dom.window.document), dom.window.document, `life${life}`, () => Date.now(), {
      rows(seen) {
        rows.push(...seen)
        for (const one of seen) {
          const row = { ...one, callId: "8f14e45f-ceea-467f-a0e6-0c1b2d3e4f5a" }
          conversation.takeRow(row)
          const next = keepRow(kept.get(row.key), row)
          if (next !== null) kept.set(row.key, next)
        }
      },
      waits: () => setTimeout(() => watch.read(), wordsGapMs),
      health: (now) => health.push({ t: now.at - startedAt, state: now.state }),
      presence: () => undefined,
      presenting: () => undefined,
      people({ self, others }) {
        conversation.takePeople(self, others)
        later.takePeople(self, others)
      },
      meeting: () => undefined,
      offers: () => undefined,
    })
    watch.start()
    watch.listen(true)
    stop = () => watch.stop()
    await breathe()
  }

  const stage = leading(trace.steps)
  const playOne = (step: Step): void => {
    if (step.op === "wait" || step.op === "reload") return
    const error = playStep(dom.window.document, step, step.frame ?? trace.frame)
    if (error !== null) errors.push(error)
  }

  try {
    await load()
    let t = 0
    const steps = trace.steps.slice(stage.length)
    for (const [index, step] of steps.entries()) {
      if (step.t !== t) await vi.advanceTimersByTimeAsync(step.t - t)
      t = step.t
      if (step.op === "wait") await vi.advanceTimersByTimeAsync(step.ms)
      else if (step.op === "reload") await load()
      else {
        playOne(step)
        // What a page does at one time is seen at one time.
        if (steps[index + 1]?.t !== step.t) await breathe()
      }
    }
    await vi.advanceTimersByTimeAsync(1_500)
  } finally {
    stop()
    vi.useRealTimers()
  }
  for (const row of inOrder([...kept.values()])) later.takeRow(row)
  return { said: conversation.transcript(), kept: later.transcript(), rows, health, errors }
}

export const asExpected = (said: readonly Said[]): Expected =>
  said.map(({ speaker, self, text }) => [speaker, self, text])

/** Words alone, without case and punctuation. */
export const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []

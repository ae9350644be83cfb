import type { CDPSession, Frame, Page } from "playwright-core"
import { extensionId } from "../browser.ts"

/** Seconds of work on a main thread so far. */
export const taskSeconds = async (session: CDPSession): Promise<number> => {
  const { metrics: read } = await session.send("Performance.getMetrics")
  return read.find(({ name }) => name === "TaskDuration")?.value ?? NaN
}

/**
 * A line to ask a main thread for its work. `threadTicks` counts the time the thread was running, `timeTicks` also the time it
 * waited for a processor in the middle of a task.
 */
export const measured = async (
  page: Page,
  on: Page | Frame,
  timeDomain: "threadTicks" | "timeTicks" = "threadTicks",
): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(on)
  await session.send("Performance.enable", { timeDomain })
  return session
}

/** An entry of a trace. Times in µs; `tdur`: the time that the thread was running. */
interface Entry {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

/** What our script did on a page's thread, each entry from the outside into it until it returned. ms */
export interface OwnWork {
  /** Answers to changes of the page, without what is read later. */
  readonly mutations: readonly number[]
  /** The longest of all: words that waited are read and sent, or the page is walked. */
  readonly worst: number
  /** Everything. */
  readonly total: number
}

const traced = async (session: CDPSession, work: () => Promise<unknown>): Promise<Entry[]> => {
  const done = new Promise<string>((resolve) =>
    session.once("Tracing.tracingComplete", ({ stream }) => resolve(stream ?? "")),
  )
  await session.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: { includedCategories: ["devtools.timeline", "v8.execute"], excludedCategories: ["*"] },
  })
  await work()
  await session.send("Tracing.end")
  const handle = await done
  let json = ""
  for (let end = false; !end;) {
    const { data, eof, base64Encoded } = await session.send("IO.read", { handle })
    json += base64Encoded ? Buffer.from(data, "base64").toString("utf8") : data
    end = eof
  }
  await session.send("IO.close", { handle })
  return (JSON.parse(json) as { traceEvents: Entry[] }).traceEvents
}

/** Traces a page while `work` goes on. */
export const ownWork = async (page: Page, work: () => Promise<unknown>): Promise<OwnWork> => {
  const session = await page.context().newCDPSession(page)
  const entries = (await traced(session, work)).filter(({ ph }) => ph === "X")
  await session.detach()
  const holds = (outer: Entry, inner: Entry): boolean =>
    outer !== inner &&
    outer.pid === inner.pid &&
    outer.tid === inner.tid &&
    outer.ts <= inner.ts &&
    outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0)
  // The worker and the panel run scripts of ours too, in processes of their own: only the content script is of interest.
  const script = new RegExp(`^chrome-extension://${extensionId}/call\\.`)
  const ours = entries.filter(
    ({ name, args }) => (name === "FunctionCall" || name === "EvaluateScript") && script.test(args?.data?.url ?? ""),
  )
  const outermost = ours.filter((entry) => !ours.some((other) => holds(other, entry)))
  // The browser runs the callbacks of mutation observers where it runs microtasks, and nothing else of ours has an entry there.
  const microtasks = entries.filter(({ name }) => name === "RunMicrotasks")
  const ms = (entry: Entry): number => (entry.tdur ?? entry.dur ?? 0) / 1000
  return {
    mutations: outermost.filter((entry) => microtasks.some((outer) => holds(outer, entry))).map(ms),
    worst: Math.max(...outermost.map(ms)),
    total: outermost.reduce((sum, entry) => sum + ms(entry), 0),
  }
}

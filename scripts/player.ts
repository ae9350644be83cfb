import type { Page } from "playwright-core"

/** One change of a page, `t` ms after its first load. The format stands in tests/fixtures/sites/README.md. */
export type Step = { readonly t: number; readonly frame?: string } & (
  | { readonly op: "append"; readonly to: string; readonly html: string; readonly drop?: string }
  | { readonly op: "text"; readonly at: string; readonly text: string }
  | { readonly op: "remove"; readonly at: string }
  | { readonly op: "replace"; readonly at: string; readonly html: string }
  | { readonly op: "attr"; readonly at: string; readonly name: string; readonly value: string }
  | { readonly op: "move"; readonly at: string; readonly to: string }
  | { readonly op: "click"; readonly at: string }
  | { readonly op: "reload" }
  | { readonly op: "wait"; readonly ms: number }
)

export interface Trace {
  readonly site: string
  readonly url: string
  readonly own?: string | readonly string[]
  readonly page?: string
  /** The frame that all steps without a frame of their own play in. */
  readonly frame?: string
  readonly steps: readonly Step[]
}

type PageStep = Exclude<Step, { readonly op: "reload" | "wait" }>

/**
 * Plays one step in a document. Runs in the page, so it may use nothing from outside.
 *
 * @returns what went wrong, or null.
 */
export const playStep = (page: Document, step: PageStep, frame: string | undefined): string | null => {
  let root: Document = page
  if (frame !== undefined) {
    const inner = page.querySelector<HTMLIFrameElement>(frame)?.contentDocument ?? null
    if (inner === null) return `${step.t} ${step.op}: no frame ${frame}`
    root = inner
  }
  const selector = step.op === "append" ? step.to : step.at
  const target = root.querySelector(selector)
  if (target === null) return `${step.t} ${step.op}: nothing matches ${selector}`
  switch (step.op) {
    case "append":
      target.insertAdjacentHTML("beforeend", step.html)
      // In one go, as tools do that show so many captions and no more.
      if (step.drop !== undefined) root.querySelector(step.drop)?.remove()
      return null
    case "text": {
      // Not a walker: its first node may be the indentation of the source.
      const texts = root.createTreeWalker(target, 4)
      let first = texts.nextNode() as Text | null
      const any = first
      while (first !== null && first.data.trim() === "") first = texts.nextNode() as Text | null
      const node = first ?? any
      if (node === null) target.append(step.text)
      else node.data = step.text
      return null
    }
    case "remove":
      target.remove()
      return null
    case "replace":
      target.outerHTML = step.html
      return null
    case "attr":
      target.setAttribute(step.name, step.value)
      return null
    case "move": {
      const to = root.querySelector(step.to)
      if (to === null) return `${step.t} move: nothing matches ${step.to}`
      to.append(target)
      return null
    }
    case "click":
      ;(target as HTMLElement).click()
      return null
  }
}

/** A step that took long delays what follows, but for so much. */
const hurryMs = 100

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

/** The steps at 0 that set the stage, before anybody can have seen the page. */
export const leading = (steps: readonly Step[]): readonly Step[] => {
  const first = steps.findIndex(({ t, op }) => t > 0 || op === "reload" || op === "wait")
  return first < 0 ? steps : steps.slice(0, first)
}

/**
 * Plays a trace on a page that has loaded. The gaps between steps are divided by `speed`, waits are not.
 *
 * @param ready is waited for after the steps at 0: somebody watches now. The clock of the trace starts then.
 * @returns what went wrong, one sentence each.
 */
export const play = async (page: Page, trace: Trace, speed: number, ready: () => Promise<void>): Promise<string[]> => {
  const errors: string[] = []
  const playOne = async (step: PageStep): Promise<void> => {
    const inFrame = JSON.stringify(step.frame ?? trace.frame) ?? "undefined"
    const error = await page.evaluate(`(${playStep.toString()})(document, ${JSON.stringify(step)}, ${inFrame})`)
    if (typeof error === "string") errors.push(error)
  }
  const stage = leading(trace.steps)
  for (const step of stage) await playOne(step as PageStep)
  await ready()
  let due = performance.now()
  let t = 0
  for (const step of trace.steps.slice(stage.length)) {
    due += (step.t - t) / speed
    t = step.t
    await sleep(due - performance.now())
    if (step.op === "wait") {
      await sleep(step.ms)
      // The next gap counts from the start of the wait, but nothing that follows is played in a hurry.
      due = Math.max(due, performance.now() - step.ms)
    } else if (step.op === "reload") {
      await page.reload()
    } else {
      await playOne(step)
    }
    due = Math.max(due, performance.now() - hurryMs)
  }
  return errors
}

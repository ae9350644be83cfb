import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createOutbox, gapMs, wordsGapMs, type Outbox } from "~sites/outbox"

let sent: number[][]
let outbox: Outbox<number>
/** What is there to be gathered. */
let there: number[]

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 })
  sent = []
  there = []
  outbox = createOutbox<number>(
    () => Date.now(),
    () => there.length > 0 && outbox.add(there.splice(0)),
    (items) => sent.push([...items]),
  )
})
afterEach(() => vi.useRealTimers())

describe("what is sent", () => {
  it("goes at once after a pause, then together, in order", () => {
    outbox.add([1])
    expect(sent).toEqual([[1]])
    outbox.add([2])
    vi.advanceTimersByTime(gapMs / 2)
    outbox.add([3, 4])
    expect(sent).toEqual([[1]])
    vi.advanceTimersByTime(gapMs / 2)
    expect(sent).toEqual([[1], [2, 3, 4]])
    vi.advanceTimersByTime(gapMs)
    outbox.add([5])
    expect(sent.at(-1)).toEqual([5])
  })

  it("is gathered when it is time: at once after a pause, else right before it is sent", () => {
    there = [1]
    outbox.ask()
    expect(sent).toEqual([[1]])
    there = [2]
    outbox.ask()
    vi.advanceTimersByTime(wordsGapMs / 2)
    there = [3]
    outbox.ask()
    expect(sent).toEqual([[1]])
    vi.advanceTimersByTime(wordsGapMs / 2)
    expect(sent).toEqual([[1], [3]])
    there = [4]
    outbox.flush()
    expect(sent.at(-1)).toEqual([4])
  })

  it("is gathered sooner when something else is to be sent", () => {
    outbox.add([1])
    there = [2]
    outbox.ask()
    outbox.add([3])
    expect(sent).toEqual([[1]])
    vi.advanceTimersByTime(gapMs)
    expect(sent).toEqual([[1], [3, 2]])
    vi.advanceTimersByTime(10 * wordsGapMs)
    expect(sent).toEqual([[1], [3, 2]])
  })

  it("goes before anything else is said, once", () => {
    outbox.add([1])
    outbox.add([2])
    outbox.flush()
    expect(sent).toEqual([[1], [2]])
    vi.advanceTimersByTime(10 * gapMs)
    outbox.flush()
    expect(sent).toEqual([[1], [2]])
  })

  it("goes with the next, when the timer of a hidden tab is late or the clock was set back", () => {
    outbox.add([1])
    outbox.add([2])
    vi.setSystemTime(Date.now() + gapMs)
    outbox.add([3])
    expect(sent).toEqual([[1], [2, 3]])
    vi.setSystemTime(Date.now() - 60_000)
    outbox.add([4])
    expect(sent.at(-1)).toEqual([4])
  })
})

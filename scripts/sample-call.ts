import { readFileSync } from "node:fs"
import { saidIn, transcriptOf, type Sample } from "../src/domain/practice/sample.ts"
import type { Said } from "../src/domain/conversation/conversation.ts"
import { meetTrace } from "./meet-trace.ts"
import { root } from "./places.ts"
import type { Trace } from "./player.ts"

/** A sample call as it happens on a page like Google Meet's. */
export interface SampleCall {
  /** The call page, with the names of the sample on its tiles. */
  readonly html: string
  /** How its captions come. */
  readonly trace: Trace
  /** What a transcript of it must read, signs of listening included. */
  readonly transcript: readonly Said[]
}

const initials = (name: string): string => name.replace(/[^\p{Lu}]/gu, "")

/** Puts a sample call on `pages/meet.html`. */
export const sampleCall = (sample: Sample): SampleCall => {
  const { me, them } = sample
  const named = (text: string): string =>
    text
      .replaceAll("Dana Seller", me.name)
      .replaceAll("Remy Buyer", them.name)
      .replaceAll('data-initials="DS"', `data-initials="${initials(me.name)}"`)
      .replaceAll('data-initials="RB"', `data-initials="${initials(them.name)}"`)
  const trace = meetTrace(saidIn(sample), me.name, "pages/meet.html")
  return {
    html: named(readFileSync(`${root}scripts/pages/meet.html`, "utf8")),
    trace: JSON.parse(named(JSON.stringify(trace))) as Trace,
    transcript: transcriptOf(sample).map(({ by, text }) => ({
      speaker: by === "me" ? me.name : them.name,
      self: by === "me",
      text,
    })),
  }
}

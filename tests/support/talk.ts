import type { Side, Turn } from "~domain/conversation/turn"
import type { Step } from "~domain/coaching/step"
import { plainHearing } from "./plain-hearing"

const sides: Record<string, Side> = { me: "me", them: "theirs", other: "theirs", with: "ours" }

/**
 * A written dialogue ("me: Why is that?") as turns of ten seconds each, from time 0. `me` is the rep, `with` somebody with
 * the rep, `them` and `other` are two people of the other side. Turns are named t0, t1, …
 */
export const talk = (lines: readonly string[]): Turn[] =>
  lines.map((line, i) => {
    const colon = line.indexOf(": ")
    const speaker = line.slice(0, colon)
    const text = line.slice(colon + 2)
    return {
      id: `t${i}`,
      side: sides[speaker] ?? "unknown",
      speaker,
      text,
      start: i * 10_000,
      end: i * 10_000 + 8000,
      rows: [`r:${i}`],
      backchannel: plainHearing.isBackchannel(text),
    }
  })

/** The turns with what the plain language hears in them. */
export const heardIn = (turns: readonly Turn[]): Step[] =>
  turns.map((turn, i) => ({
    turn,
    moments: plainHearing.moments(
      turn,
      turns.slice(0, i).filter(({ backchannel }) => !backchannel),
    ),
  }))

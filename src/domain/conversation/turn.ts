import * as z from "zod/mini"

/** Whose words these are: the rep, somebody with the rep, the other side, or not known yet. */
export const sideSchema = z.enum(["me", "ours", "theirs", "unknown"])
export type Side = z.infer<typeof sideSchema>

/**
 * What one speaker said before another did. Backchannels ("uh-huh") do not end a turn: they stand as turns of their own,
 * marked `backchannel`, beside the turn they were said in, which goes on. One that its speaker goes on from ("Yeah. We lose
 * two days") is the start of an ordinary turn.
 *
 * `id` is stable for the whole call, also when a late correction changes the text. `start` is the first sight of its first
 * row and `end` the last growth of its last row, in epoch ms; a late correction moves neither. `rows` holds row keys.
 */
export interface Turn {
  readonly id: string
  readonly side: Side
  readonly speaker: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly rows: readonly string[]
  /** Only signs of listening while somebody else had the floor: it neither ends a turn nor counts as a switch. */
  readonly backchannel: boolean
}

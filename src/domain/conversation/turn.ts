import * as z from "zod/mini"

/** Whose words these are: the rep, somebody with the rep, the other side, or not known yet. */
export const sideSchema = z.enum(["me", "ours", "theirs", "unknown"])
export type Side = z.infer<typeof sideSchema>

/**
 * What one speaker said before another did. Backchannels ("uh-huh") do not end a turn.
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
}

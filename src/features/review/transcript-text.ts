import type { Turn } from "~domain/conversation/turn"
import { clock } from "./words"

/** The transcript as text, one turn a line: "4:52 Daniel Reyes: …". */
export const transcriptText = (turns: readonly Turn[], startedAt: number): string =>
  turns.map((turn) => `${clock(turn.start - startedAt)} ${turn.speaker}: ${turn.text}`).join("\n")

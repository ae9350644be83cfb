import type { Turn } from "~domain/conversation/turn"
import { clockText } from "~platform/figures"

/** The transcript as text, one turn a line: "4:52 Daniel Reyes: …". */
export const transcriptText = (turns: readonly Turn[], startedAt: number): string =>
  turns.map((turn) => `${clockText(turn.start - startedAt)} ${turn.speaker}: ${turn.text}`).join("\n")

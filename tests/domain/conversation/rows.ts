import { createConversation, type Conversation } from "~domain/conversation/conversation"
import type { Row } from "~domain/records/row"

/** A row with what a test does not care about filled in. */
export const row = (at: number, key: string, speaker: string, text: string): Row => ({
  callId: "6f9f6a2e-5b0c-4f0b-9d55-1b8f0e0a4c11",
  seq: at,
  key,
  at,
  speaker,
  text,
  layer: "marks",
})

export const isBackchannel = (text: string): boolean => /^(yeah|mm-hm|right|okay|uh-huh)[.,! ]*$/i.test(text)

/** A conversation that read `rows`, given as [at, key, speaker, text]. */
export const read = (
  rows: readonly (readonly [number, string, string, string])[],
  ownNames: readonly string[] = ["Dana Seller"],
): Conversation => {
  const conversation = createConversation({ ownNames, isBackchannel })
  for (const [at, key, speaker, text] of rows) conversation.takeRow(row(at, key, speaker, text))
  return conversation
}

/** "speaker: text" of each turn, backchannels in brackets. */
export const told = (conversation: Conversation): string[] =>
  conversation.turns.map((turn) => {
    const line = `${turn.speaker}: ${turn.text}`
    return turn.backchannel ? `(${line})` : line
  })

/** "speaker: text" of the transcript. */
export const said = (conversation: Conversation): string[] =>
  conversation.transcript().map(({ speaker, text }) => `${speaker}: ${text}`)

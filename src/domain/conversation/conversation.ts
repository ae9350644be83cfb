import type { KeptRow, Row } from "~domain/records/row"
import { createLines } from "./lines"
import { createSpeakers, type Speaker } from "./speakers"
import type { Side, Turn } from "./turn"
import { createTurns } from "./turns"
import { joined } from "./words"

export interface ConversationSetup {
  /** The rep's own names as calls show them. */
  readonly ownNames: readonly string[]
  /** Is the whole text only a sign of listening? */
  readonly isBackchannel: (text: string) => boolean
}

/** Neighbouring utterances of one speaker. */
export interface Said {
  readonly speaker: string
  /** Is it the rep? */
  readonly self: boolean
  readonly text: string
}

/**
 * The conversation of one call: rows in, turns out. Deterministic; the cost of a row does not grow with the length of the
 * call, only a change of who is who works all turns out again.
 */
export interface Conversation {
  /**
   * Takes a row as the page showed it, or as it was kept. Rows come in order of their first sight. The first rows of a new
   * caption container are taken together: those with the same `at` belong to one reading.
   */
  takeRow(row: Row | KeptRow): void
  /** Who is who, as the page tells: the rep's own name, and the names of the others. */
  takePeople(self: string | null, others: readonly string[]): void
  /** Said by hand for a speaker label; stands above everything the page says. */
  takeSide(label: string, side: Side): void
  /** The turn is no sign of listening, whatever its words are: it has the floor. */
  takeSpoken(turnId: string): void
  /** In order of their start. The array is the same one for the whole call; turns that changed are new objects. */
  readonly turns: readonly Turn[]
  /** Index of the earliest turn that changed or came since last asked, or null: everything before it is as it was. */
  takeChanged(): number | null
  /** In order of first sight. */
  readonly speakers: readonly Speaker[]
  /** Is it known which speaker is the rep? */
  readonly meKnown: boolean
  /** Everything said, backchannels included, in order of first sight. */
  transcript(): Said[]
}

export const createConversation = ({ ownNames, isBackchannel }: ConversationSetup): Conversation => {
  const speakers = createSpeakers(ownNames)
  const lines = createLines(speakers, (index) => {
    const line = lines.all[index]
    if (line === undefined) return
    speakers.of(line.label)
    if (speakers.version === version) turns.takeLine(index)
    else sorted()
  })
  const turns = createTurns(lines.all, speakers, isBackchannel)
  let version = speakers.version

  const sorted = (): void => {
    if (speakers.version === version) return
    version = speakers.version
    turns.takeSpeakers()
  }

  return {
    takeRow: (row) => lines.takeRow(row),
    takePeople(self, others) {
      speakers.takePeople(self, others)
      sorted()
    },
    takeSide(label, side) {
      speakers.takeSide(label, side)
      sorted()
    },
    takeSpoken(turnId) {
      lines.settle()
      turns.takeSpoken(turnId)
    },
    get turns() {
      lines.settle()
      return turns.all
    },
    takeChanged() {
      lines.settle()
      return turns.takeChanged()
    },
    get speakers() {
      lines.settle()
      return speakers.all
    },
    get meKnown() {
      lines.settle()
      return speakers.meKnown
    },
    transcript() {
      lines.settle()
      const said: Said[] = []
      let last = ""
      for (const line of lines.all) {
        const speaker = speakers.of(line.label)
        const identity = speakers.identity(line.label)
        const before = said.at(-1)
        if (before !== undefined && identity === last) {
          said[said.length - 1] = { ...before, text: joined(before.text, line.text) }
        } else said.push({ speaker: speaker.name, self: speaker.side === "me", text: line.text })
        last = identity
      }
      return said
    },
  }
}

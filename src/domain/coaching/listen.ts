import type { Turn } from "~domain/conversation/turn"
import type { Hearing, Moment } from "~domain/hearing/moment"
import { share } from "./share"
import type { HeardMoments } from "./view"

/** Longer turns are heard in pieces of 400 to 800 characters, so that a running turn costs the same however long it gets. */
const shortestPiece = 400
const longestPiece = 800

export interface Piece {
  readonly from: number
  readonly text: string
  /** The text that decided where the piece ends. */
  readonly window: string
}

const sentenceEnd = /[.!?…。！？](?=\s)/g

const pieceAt = (text: string, from: number): Piece => {
  const window = text.slice(from, from + longestPiece)
  if (from + longestPiece >= text.length) return { from, text: window, window: "" }
  const candidates = window.slice(shortestPiece)
  const end = [...candidates.matchAll(sentenceEnd)].at(-1)
  const space = candidates.lastIndexOf(" ")
  const length = shortestPiece + (end ? end.index + 1 : space >= 0 ? space : candidates.length)
  return { from, text: window.slice(0, length), window }
}

/**
 * Cuts a text so that a longer text with the same beginning is cut at the same places. Pieces of an earlier text that are
 * cut the same are given back as they are.
 */
export const piecesOf = <P extends Piece>(text: string, earlier: readonly P[]): readonly (P | Piece)[] => {
  const pieces: (P | Piece)[] = []
  for (let from = 0; from < text.length || pieces.length === 0;) {
    const known = earlier[pieces.length]
    const same = known?.window && known.from === from && text.startsWith(known.window, from)
    const piece = same && from + longestPiece < text.length ? known : pieceAt(text, from)
    pieces.push(piece)
    from += piece.text.length
  }
  return pieces
}

/** What the rep marked as heard wrong. */
export interface Wrong {
  readonly turnId: string
  readonly moment: string
  readonly from: number
}

/** The moments of all turns of a call; a turn, or a part of one, that did not change is not heard again. */
export interface Listener {
  /** Aligned with the turns. The array is the same one for the whole call; what changed is a new object. */
  readonly heard: readonly HeardMoments[]
  /** Hears the turns from index `from` on. */
  hear(turns: readonly Turn[], from: number): void
  takeWrong(wrong: Wrong): void
}

/** A piece with what was heard in it, where it stands in the whole text. */
interface HeardPiece extends Piece {
  readonly moments: readonly Moment[]
}

interface Heard {
  readonly turn: Turn
  readonly before: readonly Turn[]
  readonly pieces: readonly HeardPiece[]
}

const sameWords = (one: Turn, other: Turn | undefined) =>
  one === other || (one.side === other?.side && one.text === other.text)

/** Earlier turns that hearing may look at. */
const context = 4

const contextOf = (turns: readonly Turn[], index: number): Turn[] => {
  const before: Turn[] = []
  for (let i = index - 1; i >= 0 && before.length < context; i -= 1) {
    const turn = turns[i]
    if (turn && !turn.backchannel) before.unshift(turn)
  }
  return before
}

/** `hearing` null: a language nobody wrote; nothing is heard. */
export const createListener = (hearing: Hearing | null): Listener => {
  const cache: Heard[] = []
  const heard: HeardMoments[] = []
  const wrongs = new Map<string, Wrong[]>()

  const momentsOf = ({ pieces, turn }: Heard): readonly Moment[] => {
    const all = pieces.flatMap(({ moments }) => moments)
    const wrong = wrongs.get(turn.id)
    return wrong ? all.filter(({ kind, from }) => !wrong.some((w) => w.moment === kind && w.from === from)) : all
  }

  const hearTurn = (turn: Turn, before: readonly Turn[], old: Heard | undefined): Heard => {
    const context = old?.before.length === before.length && before.every((b, i) => sameWords(b, old.before[i]))
    const known = context && old?.turn.side === turn.side ? old.pieces : []
    if (context && old && sameWords(turn, old.turn)) return { turn, before, pieces: old.pieces }
    const pieces = piecesOf(turn.text, known).map((piece, i): HeardPiece => {
      const { from, text } = piece
      const old = known[i]
      if ("moments" in piece) return piece
      if (old?.from === from && old.text === text) return { ...piece, moments: old.moments }
      const heard = hearing?.moments({ side: turn.side, text }, before) ?? []
      const moved = (moment: Moment) => ({ ...moment, from: moment.from + from, to: moment.to + from })
      return { ...piece, moments: from === 0 ? heard : heard.map(moved) }
    })
    return { turn, before, pieces }
  }

  return {
    heard,
    hear(turns, from) {
      cache.length = Math.min(cache.length, turns.length)
      heard.length = Math.min(heard.length, turns.length)
      for (let index = from; index < turns.length; index += 1) {
        const turn = turns[index]
        if (!turn) continue
        const old = cache[index]
        const made = hearTurn(turn, contextOf(turns, index), old)
        cache[index] = made
        if (made.pieces === old?.pieces && old.turn.id === turn.id && heard[index]) continue
        const before = heard[index]
        const now: HeardMoments = { turnId: turn.id, moments: momentsOf(made) }
        heard[index] = before ? share(before, now) : now
      }
    },
    takeWrong(wrong) {
      const known = wrongs.get(wrong.turnId) ?? []
      wrongs.set(wrong.turnId, [...known, wrong])
      const index = cache.findIndex(({ turn }) => turn.id === wrong.turnId)
      const entry = cache[index]
      if (entry) heard[index] = { turnId: wrong.turnId, moments: momentsOf(entry) }
    },
  }
}

import { expect, test } from "vitest"
import { guessMailKind, type History } from "~domain/mail/guess-kind"
import { days, t0 } from "../../support/records"

const history = (change: Partial<History> = {}): History => ({
  lastCallAt: null,
  lastTouchAt: null,
  prepared: false,
  fit: null,
  rhythmDays: null,
  ...change,
})
const touched = (ago: number, more: Partial<History> = {}) => history({ lastTouchAt: t0 - days(ago), ...more })
const called = (ago: number, more: Partial<History> = {}) => touched(ago, { lastCallAt: t0 - days(ago), ...more })

test.each([
  ["nobody we know", null, false, "cold"],
  ["nobody we know, answering them", null, true, "follow-up"],
  ["somebody we know and never met", history(), false, "cold"],
  ["yesterday's call", called(1), false, "after-the-call"],
  ["a call three days ago, answering them", called(3), true, "after-the-call"],
  ["a call that said: refer on", called(1, { fit: "refer-on" }), false, "referring-on"],
  ["a call four days ago", called(4), false, "follow-up"],
  ["a call that is prepared", touched(9, { prepared: true }), false, "warm-up"],
  ["somebody in touch", touched(60), false, "follow-up"],
  ["somebody faded", touched(61), false, "reviving"],
  ["somebody faded who wrote", touched(61), true, "follow-up"],
  ["every three weeks, after six", touched(42, { rhythmDays: 21 }), false, "follow-up"],
  ["every three weeks, later", touched(43, { rhythmDays: 21 }), false, "reviving"],
  ["once a year, after three months", touched(90, { rhythmDays: 365 }), false, "follow-up"],
] as const)("%s", (_, known, inReply, kind) => expect(guessMailKind(known, inReply, t0)).toBe(kind))

import { dayOf, startOf } from "~domain/calendar/days"
import { curiousQuestions } from "~domain/mail/curious"
import { knownOf } from "~domain/mail/known"
import type { CalendarDay } from "~domain/records/calendar-day"
import type { WarmUp } from "~domain/records/warm-up"
import { stonesFor, suggestStones } from "~domain/stones/suggest"
import { planWarmUp, type Gift } from "~domain/warm-up/plan"
import { newId } from "~platform/ids"
import { t, uiLanguage } from "~platform/i18n"
import { acquaintanceWith } from "~storage/acquaintance"
import { RecordGone } from "~storage/errors"
import { readOptions } from "~storage/options"
import { listStones } from "~storage/stones"
import { dayWords } from "./dates"

/** A day as one writes it to somebody: "Friday, March 6". */
const writtenDay = (day: CalendarDay): string =>
  new Intl.DateTimeFormat(uiLanguage(), { weekday: "long", month: "long", day: "numeric" }).format(startOf(day))

/**
 * Messages for somebody before a call on `call`, from the playbook's texts, their own words and the stones they do not have yet. Null
 * when nothing can be said honestly.
 *
 * @throws RecordGone when the person was erased.
 */
export const proposeWarmUp = async (personId: string, call: CalendarDay, at: number): Promise<WarmUp | null> => {
  const options = await readOptions()
  const [acquaintance, stones] = await Promise.all([acquaintanceWith(personId, options), listStones()])
  if (acquaintance === null) throw new RecordGone(`person ${personId}`)
  const { person, matters, evidence, given, lastTouch } = acquaintance
  const giftOf = (stone: (typeof stones)[number], quote: string): Gift => ({
    title: stone.title,
    link: stone.link,
    quote,
    reason: stone.helpsWith === "" ? "" : t("mail_reason_helps", stone.helpsWith),
  })
  const suggested = suggestStones(
    stones,
    given,
    personId,
    matters.map(({ quote }) => quote),
  )
  const others = stonesFor(stones, given, personId).filter((stone) => suggested.every((one) => one.stone !== stone))
  const messages = planWarmUp(
    {
      templates: options.playbook.mail.templates,
      known: {
        ...knownOf({ ...person, evidence, matters, promises: [] }, options.ownNames),
        day: writtenDay(call),
        last: lastTouch === null ? "" : dayWords(lastTouch.at, at),
        question: curiousQuestions(options.playbook, "warm-up", evidence, [])[0]?.text ?? "",
      },
      gifts: [
        ...suggested.map(({ stone, quote }) => giftOf(stone, quote)),
        ...others.map((stone) => giftOf(stone, "")),
      ],
    },
    dayOf(at),
    call,
  )
  if (messages.length === 0) return null
  return {
    version: 1,
    personId,
    day: call,
    messages: messages.map((message) => ({ id: newId(), ...message, sent: null })),
    savedAt: at,
  }
}

import * as z from "zod/mini"
import { stonesIn } from "~domain/mail/sent"
import type { CalendarDay } from "~domain/records/calendar-day"
import { touchSchema } from "~domain/records/touch"
import { warmUpSchema, type WarmUp, type WarmUpMessage } from "~domain/records/warm-up"
import { newId } from "~platform/ids"
import { ringWaitingReviews } from "./bell"
import { readRecord, readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"
import { givenTo, giveStone, listStones } from "./stones"

/** The plan of messages before the next call with somebody; null when there is none. */
export const findWarmUp = (personId: string): Promise<WarmUp | null> =>
  stored(async () => readRecord("warmUps", await database.warmUps.get(personId)))

/** Plans for calls on `today` or later of which a message has not gone yet, the next call first. */
export const waitingWarmUps = (today: CalendarDay): Promise<WarmUp[]> =>
  stored(async () =>
    readRecords("warmUps", await database.warmUps.where("day").aboveOrEqual(today).sortBy("day")).filter(
      ({ messages }) => messages.some(({ sent }) => sent === null),
    ),
  )

/** Keeps a plan in place of the one before. @throws RecordGone when the person was erased, ZodError when a value does not fit. */
export const saveWarmUp = (plan: WarmUp): Promise<WarmUp> =>
  stored(() =>
    database.transaction("rw", database.people, database.warmUps, async () => {
      const checked = z.parse(warmUpSchema, plan)
      if ((await database.people.get(plan.personId)) === undefined) throw new RecordGone(`person ${plan.personId}`)
      await database.warmUps.put(checked)
      return checked
    }),
  )

/** Throws a plan away. What was sent of it stays in the account. */
export const dropWarmUp = (personId: string): Promise<void> => stored(() => database.warmUps.delete(personId))

const kept = async (personId: string): Promise<WarmUp> => {
  const plan = readRecord("warmUps", await database.warmUps.get(personId))
  if (plan === null) throw new RecordGone(`warm-up of ${personId}`)
  return plan
}

const keep = async (plan: WarmUp, at: number): Promise<void> => {
  await database.warmUps.put(z.parse(warmUpSchema, { ...plan, savedAt: at }))
}

const withMessage = (plan: WarmUp, id: string, change: Partial<WarmUpMessage>): WarmUp => ({
  ...plan,
  messages: plan.messages.map((message) => (message.id === id ? { ...message, ...change } : message)),
})

/**
 * Changes a plan as it is kept now, so that two pages do not undo each other.
 *
 * @throws RecordGone when it is not there any more, ZodError when a value does not fit.
 */
export const changeWarmUp = (personId: string, change: (plan: WarmUp) => WarmUp, at: number): Promise<void> =>
  stored(() => database.transaction("rw", database.warmUps, async () => keep(change(await kept(personId)), at)))

/** Puts a message in other words. @throws as `changeWarmUp`. */
export const rewordMessage = (
  personId: string,
  messageId: string,
  words: Partial<Pick<WarmUpMessage, "subject" | "body">>,
  at: number,
): Promise<void> => changeWarmUp(personId, (plan) => withMessage(plan, messageId, words), at)

const accounts = [database.warmUps, database.touches, database.givenStones, database.stones]

/**
 * Notes that a message has gone. Each stone of the library whose link stands in it and that they did not have is given; else it is
 * a mail in the account, as it is beside a draft. Once, however often it is said.
 *
 * @throws RecordGone when the plan is not there any more.
 */
export const noteMessageSent = async (personId: string, messageId: string, at: number): Promise<void> => {
  await stored(() =>
    database.transaction("rw", accounts, async () => {
      const plan = await kept(personId)
      const message = plan.messages.find(({ id }) => id === messageId)
      if (message === undefined || message.sent !== null) return
      const had = new Set((await givenTo(personId)).map(({ stoneId }) => stoneId))
      const fresh = stonesIn(message.body, await listStones()).filter(({ id }) => !had.has(id))
      const given = await Promise.all(fresh.map((stone) => giveStone(stone, personId, at)))
      const touch =
        given.length > 0
          ? null
          : z.parse(touchSchema, {
              version: 1,
              id: newId(),
              personId,
              kind: "mail",
              at,
              note: message.subject.slice(0, 500),
              callId: null,
              savedAt: at,
            })
      if (touch) await database.touches.add(touch)
      const sent = { at, touchId: touch?.id ?? null, givenIds: given.map(({ id }) => id) }
      await keep(withMessage(plan, messageId, { sent }), at)
    }),
  )
  await ringWaitingReviews()
}

/** It has not gone after all: what it wrote into the account is taken back. @throws as `noteMessageSent`. */
export const takeMessageBack = async (personId: string, messageId: string, at: number): Promise<void> => {
  await stored(() =>
    database.transaction("rw", accounts, async () => {
      const plan = await kept(personId)
      const sent = plan.messages.find(({ id }) => id === messageId)?.sent
      if (!sent) return
      await database.givenStones.bulkDelete(sent.givenIds)
      if (sent.touchId !== null) await database.touches.delete(sent.touchId)
      await keep(withMessage(plan, messageId, { sent: null }), at)
    }),
  )
  await ringWaitingReviews()
}

import { nextRung } from "~domain/coaching/ladder"
import type { Room } from "./room"
import { healthOf } from "./state"

type Done = "asked" | "skipped" | "another"

const done = (room: Room, how: Done): void => {
  const question = room.coaching.getState().view?.next
  if (question) room.happened({ kind: "question", id: question.id, done: how, text: question.text })
}

/** The shown question was asked. By hand nobody hears it, so a why then also takes its place on the ladder. */
export const askedQuestion = (room: Room): void => {
  const view = room.coaching.getState().view
  const live = view?.ladders.find(({ id }) => id === view.liveLadderId)
  const rung = live ? nextRung(live) : null
  const byHand = healthOf(room.session.getState()) === "manual"
  const text = view?.next?.source === "ladder" ? view.next.text : null
  done(room, "asked")
  if (byHand && live && rung && text)
    room.happened({ kind: "rung", topicId: live.id, rung, question: text, answer: null })
}

/** Another one instead; this one may come again in another call. */
export const otherQuestion = (room: Room): void => done(room, "another")

/** This one does not fit here. */
export const skippedQuestion = (room: Room): void => done(room, "skipped")

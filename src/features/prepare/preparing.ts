import { createStore, type StoreApi } from "zustand/vanilla"
import { chooseQuestions } from "~domain/playbook/choose"
import { ownQuestions } from "~domain/playbook/edit"
import type { CallRecord } from "~domain/records/call"
import type { CallKind } from "~domain/records/call-kind"
import { isSameName, meetingOf } from "~domain/records/choose-preparation"
import type { Options } from "~domain/records/options"
import { newPerson } from "~domain/people/new-person"
import type { Person } from "~domain/records/person"
import type { Preparation } from "~domain/records/preparation"
import { activeTab, grantedOrigins } from "~platform/browser"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { personOfMeeting, runningCalls, takePreparation } from "~storage/calls"
import { findPerson, listPeople, savePerson } from "~storage/people"
import { findPreparation, savePreparation, waitingPreparations } from "~storage/preparations"
import { lastOneThing, waitingReviews } from "~storage/reviews"
import { readTranscript } from "~storage/transcript"
import { placeOf, type Place } from "./place"

/** A review that waits, with the name to show. */
export interface Waiting {
  readonly call: CallRecord
  readonly name: string
}

/** What was prepared before and waits, with whom it was meant for. */
export interface Prepared {
  readonly id: string
  readonly name: string
}

/** What is prepared, when it is not what the open tab needs: a call with somebody, or something that was begun before. */
export type PreparingFor = { readonly personId: string } | { readonly preparationId: string }

export interface PreparingState {
  readonly place: Place
  readonly people: readonly Person[]
  readonly lastThing: string | null
  readonly waiting: readonly Waiting[]
  /** Preparations for somebody that may be meant for the call in this tab, the newest first; none once something is written for it. */
  readonly prepared: readonly Prepared[]
  /** The call that runs in this tab now; what is prepared is for it. */
  readonly running: CallRecord | null
  /** What is being filled in; null while the user has not begun and no call is near. */
  readonly draft: Preparation | null
  /** The name as typed; it becomes a person as soon as it is one. */
  readonly name: string
  readonly saving: "untouched" | "saved" | "failed"
}

export interface Preparing extends StoreApi<PreparingState> {
  begin(): void
  /** Takes what was prepared before for the call in this tab. */
  usePrepared(id: string): void
  setName(name: string): void
  setKind(kind: CallKind): void
  setMinutes(minutes: number): void
  setIntention(intention: string): void
  tick(item: string, on: boolean): void
  setQuestion(index: number, text: string): void
  /** Puts another question of the playbook in this place. */
  anotherQuestion(index: number): void
  /** When everything typed so far is kept. */
  settled(): Promise<void>
}

const questionCount = 3
/** As many preparations are offered: the one that is meant was made lately. */
const mostPrepared = 3

/** Reads what is there and opens the preparation for whom it is wanted, else the one that belongs to the open tab, or none. */
export const openPreparing = async (options: Options, wanted: PreparingFor | null = null): Promise<Preparing> => {
  const { playbook } = options
  const place = wanted === null ? placeOf(await activeTab(), await grantedOrigins()) : placeOf(null, [])
  const callHere = async (): Promise<CallRecord | null> =>
    place.tabId === null ? null : ((await runningCalls(place.tabId, now()))[0] ?? null)
  const [people, lastThing, reviews, preparations, running] = await Promise.all([
    listPeople(),
    lastOneThing(),
    waitingReviews(now()),
    waitingPreparations(now()),
    callHere(),
  ])
  const meetingId = running?.meetingId ?? place.meetingId
  const known = place.site && meetingId ? await personOfMeeting(place.site.id, meetingId) : null
  const waiting = await Promise.all(
    reviews.map(async (call) => ({
      call,
      name: (call.personId ? await findPerson(call.personId) : null)?.name ?? call.title,
    })),
  )

  const proposed = (kind: CallKind): string[] =>
    chooseQuestions(playbook, { kind, own: ownQuestions(playbook), count: questionCount }).map(({ text }) => text)
  const fresh = (): Preparation => ({
    version: 1,
    id: newId(),
    personId: wanted && "personId" in wanted ? wanted.personId : (running?.personId ?? known),
    meeting: place.site && meetingOf({ site: place.site.id, meetingId, tabId: place.tabId }),
    callId: null,
    kind: running?.kind ?? "discovery",
    plannedMinutes: running?.plannedMinutes ?? playbook.kinds.discovery.plannedMinutes,
    intention: "",
    ticked: [],
    questions: proposed(running?.kind ?? "discovery"),
    savedAt: now(),
  })
  const { site, tabId } = place
  const meetings = site ? [meetingId, null].map((id) => meetingOf({ site: site.id, meetingId: id, tabId })) : []
  const beside = async (): Promise<Preparation | null> =>
    (running ? await preparedFor(running) : null) ??
    preparations.find(({ meeting }) => meeting !== null && meetings.includes(meeting)) ??
    preparations.find(({ personId }) => personId !== null && personId === known) ??
    (place.site ? null : preparations[0]) ??
    null
  const kept =
    wanted === null
      ? await beside()
      : (preparations.find(({ id, personId }) =>
          "personId" in wanted ? personId === wanted.personId : id === wanted.preparationId,
        ) ?? null)
  const isNew = place.site !== null || people.some(({ id }) => wanted && "personId" in wanted && id === wanted.personId)
  const near = kept ?? (isNew ? fresh() : null)
  const nameOf = (draft: Preparation | null) => people.find(({ id }) => id === draft?.personId)?.name
  const shown = running && !kept ? await nameOnPage(running) : null

  const store = createStore<PreparingState>()(() => ({
    place,
    people,
    lastThing: lastThing?.oneThing ?? null,
    waiting,
    prepared:
      place.site && kept === null
        ? preparations
            .flatMap(({ id, personId }) => {
              const person = people.find((one) => one.id === personId)
              return person ? [{ id, name: person.name }] : []
            })
            .slice(0, mostPrepared)
        : [],
    running,
    draft: near,
    name: nameOf(near) ?? shown ?? "",
    saving: kept ? "saved" : "untouched",
  }))

  /** A person that this popup made: while the name is typed it is renamed, not made anew. */
  let made: Person | null = null
  let queue: Promise<void> = Promise.resolve()

  const save = (): void => {
    queue = queue
      .then(async () => {
        const { draft, name } = store.getState()
        if (!draft) return
        const personId = await personFor(name, draft.personId)
        const preparation = { ...draft, personId, savedAt: now() }
        // Somebody who waits in a lobby is let in while this is filled in: the call that began looked for it in vain.
        const running = store.getState().running ?? (await callHere())
        await (running ? takePreparation(running.id, preparation) : savePreparation(preparation))
        store.setState((state) => ({
          draft: state.draft && { ...state.draft, personId, callId: running?.id ?? null },
          running,
          saving: "saved",
        }))
      })
      // The draft stays on screen and the next key tries again.
      .catch(() => store.setState({ saving: "failed" }))
  }

  /** Of two with the same name it is the one it was. */
  const personFor = async (typed: string, before: string | null): Promise<string | null> => {
    const name = typed.trim()
    if (name === "") return null
    const known = people.filter((person) => person.name.trim().toLowerCase() === name.toLowerCase())
    const [first] = known
    if (first) return (known.find(({ id }) => id === before) ?? first).id
    made = await savePerson({ ...(made ?? newPerson(newId(), { name }, now())), name })
    return made.id
  }

  const change = (next: (draft: Preparation) => Partial<Preparation>): void => {
    store.setState(({ draft }) => {
      const was = draft ?? fresh()
      return { draft: { ...was, ...next(was) }, prepared: [] }
    })
    save()
  }

  return {
    ...store,
    begin: () => store.setState({ draft: fresh() }),
    usePrepared: (id) => {
      const used = preparations.find((preparation) => preparation.id === id)
      if (!used) return
      store.setState({ draft: { ...used, meeting: fresh().meeting }, name: nameOf(used) ?? "", prepared: [] })
      save()
    },
    setName: (name) => {
      store.setState({ name })
      change(() => ({}))
    },
    setKind: (kind) =>
      change((draft) => {
        const before = playbook.kinds[draft.kind]
        const untouched = draft.questions.every((text, index) => text === proposed(draft.kind)[index])
        return {
          kind,
          plannedMinutes:
            draft.plannedMinutes === before.plannedMinutes ? playbook.kinds[kind].plannedMinutes : draft.plannedMinutes,
          questions: untouched ? proposed(kind) : draft.questions,
        }
      }),
    setMinutes: (plannedMinutes) => change(() => ({ plannedMinutes })),
    setIntention: (intention) => change(() => ({ intention })),
    tick: (item, on) =>
      change(({ ticked }) => ({
        ticked: on ? [...ticked.filter((id) => id !== item), item] : ticked.filter((id) => id !== item),
      })),
    setQuestion: (index, text) => change(({ questions }) => ({ questions: withAt(questions, index, text) })),
    anotherQuestion: (index) =>
      change(({ kind, questions }) => {
        const all = chooseQuestions(playbook, {
          kind,
          own: ownQuestions(playbook),
          count: playbook.questions.length,
        }).map(({ text }) => text)
        const from = all.indexOf(questions[index] ?? "")
        const next = [...all.slice(from + 1), ...all].find((text) => !questions.includes(text))
        return next === undefined ? {} : { questions: withAt(questions, index, next) }
      }),
    settled: () => queue,
  }

  /** The first name of the other side that the running call has shown. */
  async function nameOnPage(call: CallRecord): Promise<string | null> {
    const { events } = await readTranscript(call.id)
    const named = events.findLast((event) => event.kind === "people")
    const others = named?.kind === "people" ? named.others : []
    return others.find((name) => !options.ownNames.some((own) => isSameName(own, name))) ?? null
  }
}

/** What was prepared for a running call, with what was changed of it in the call since. */
const preparedFor = async ({
  preparationId,
  personId,
  kind,
  plannedMinutes,
}: CallRecord): Promise<Preparation | null> => {
  const kept = preparationId && (await findPreparation(preparationId))
  return kept ? { ...kept, personId, kind, plannedMinutes } : null
}

const withAt = (list: readonly string[], index: number, text: string): string[] => {
  const padded = Array.from({ length: Math.max(list.length, index + 1) }, (_, at) => list[at] ?? "")
  padded[index] = text
  return padded
}

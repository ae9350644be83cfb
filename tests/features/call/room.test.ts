import "fake-indexeddb/auto"
import { waitFor } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openRoom, type Room } from "~features/call/room"
import { healthOf } from "~features/call/state"
import { giveConsent } from "~domain/records/consent"
import { findCall, runningCalls, takePreparation } from "~storage/calls"
import { openDesk } from "~storage/keeper-desk"
import { StorageFull } from "~storage/errors"
import { followOptions } from "~storage/followed-options"
import { openKeeper } from "~storage/keeper"
import { updateOptions } from "~storage/options"
import { addPerson } from "~storage/people"
import { savePreparation } from "~storage/preparations"
import { readTranscript } from "~storage/transcript"
import { installChrome, type FakeChrome } from "../../support/chrome"
import { pageIn } from "../../support/page-end"
import { emptyDatabase } from "../../support/records"

const tabId = 7
let chrome: FakeChrome
let rooms: Room[] = []

beforeEach(async () => {
  chrome = installChrome()
  openDesk()
  await emptyDatabase()
})
afterEach(() => {
  rooms.forEach((room) => room.close())
  rooms = []
})

const consent = () => updateOptions({ consent: giveConsent(null, ["google-meet"], 1), ownNames: ["Ada"] })
const enter = async (tab: number | null = tabId): Promise<Room> => {
  const keeper = openKeeper()
  const room = openRoom(keeper, await followOptions(keeper), tab)
  rooms.push(room)
  return room
}
const runs = (room: Room) => waitFor(() => expect(room.session.getState().phase).toBe("running"))
const records = (room: Room) => waitFor(() => expect(room.session.getState().recording).toBe(true))
const listens = (page: ReturnType<typeof pageIn>) =>
  waitFor(() => expect(page.inbox.findLast(({ type }) => type === "listen")).toEqual({ type: "listen", on: true }))
const callIdOf = (room: Room) => room.session.getState().call?.id ?? ""
const texts = async (room: Room) => (await readTranscript(callIdOf(room))).rows.map(({ text }) => text)

describe("the room of a call", () => {
  it("reads nothing before consent, and reads on as soon as it is given", async () => {
    const page = pageIn(chrome)
    const room = await enter()
    await runs(room)
    expect(page.inbox.filter((message) => message.type === "listen" && message.on)).toEqual([])
    expect(healthOf(room.session.getState())).toBe("manual")
    await consent()
    await listens(page)
    page.caption("Dana", "It is all by hand.", Date.now())
    await waitFor(() => expect(room.coaching.getState().view?.turns).toHaveLength(1))
  })

  it("keeps each caption and tells the page so", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await records(room)
    await listens(page)
    page.caption("Dana", "It is", Date.now(), "l1-1:1")
    page.caption("Dana", "It is all by hand.", Date.now() + 1, "l1-1:1")
    page.caption("Ada", "What makes it so?", Date.now() + 2)
    await waitFor(
      () => {
        room.tick()
        expect(page.unsaved).toEqual([])
      },
      { timeout: 3_000 },
    )
    expect(await texts(room)).toEqual(["It is all by hand.", "What makes it so?"])
    expect(room.coaching.getState().view?.turns.map(({ side }) => side)).toEqual(["theirs", "me"])
  })

  it("asks the page for the captions' place as soon as it is there, when the line was down as the rep asked", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await runs(room)
    page.leave()
    room.point(true)
    await waitFor(() => expect(page.inbox).toContainEqual({ type: "point", on: true }), { timeout: 5_000 })
    expect(room.session.getState().pointing).toBe(true)
  })

  it("goes on after a reload with all that was heard and done before", async () => {
    await consent()
    const page = pageIn(chrome)
    const first = await enter()
    await listens(page)
    page.caption("Dana", "Our reports are late every month.", Date.now())
    first.happened({ kind: "note", text: "two days" })
    await waitFor(() => expect(page.unsaved).toEqual([]))
    const id = callIdOf(first)
    first.close()
    const second = await enter()
    await runs(second)
    expect(callIdOf(second)).toBe(id)
    const view = second.coaching.getState().view
    expect(view?.turns.map(({ text }) => text)).toEqual(["Our reports are late every month."])
    expect(view?.notes).toMatchObject([{ text: "two days" }])
  })

  it("has one recorder; a second panel follows, and takes over when the first is gone", async () => {
    await consent()
    const page = pageIn(chrome)
    const first = await enter()
    await records(first)
    const second = await enter()
    await runs(second)
    expect(second.session.getState().recording).toBe(false)
    page.caption("Dana", "It is all by hand.", Date.now())
    await waitFor(() => expect(second.coaching.getState().view?.turns).toHaveLength(1))
    second.happened({ kind: "tick", item: "said-back", on: true })
    await waitFor(() =>
      expect(first.coaching.getState().view?.checklist.find(({ id }) => id === "said-back")?.ticked).toBe(true),
    )
    await waitFor(async () =>
      expect((await readTranscript(callIdOf(first))).events.filter(({ kind }) => kind === "tick")).toHaveLength(1),
    )
    first.close()
    await records(second)
    page.caption("Dana", "And late.", Date.now())
    await waitFor(() => expect(page.unsaved).toEqual([]))
    expect(await texts(second)).toEqual(["It is all by hand.", "And late."])
  })

  it("keeps what can be heard also when it is hers to keep before the call's record is read", async () => {
    await consent()
    const page = pageIn(chrome)
    const keeper = openKeeper()
    let read = (): void => undefined
    const slow = new Promise<void>((resolve) => (read = resolve))
    const late = { ...keeper, readTranscript: (id: string) => slow.then(() => keeper.readTranscript(id)) }
    const room = openRoom(late, await followOptions(keeper), tabId)
    rooms.push(room)
    const hearing = { type: "health", health: { state: "hearing", at: Date.now(), layer: "marks" } } as const
    await records(room)
    // A page that listens already tells it, and tells it again when it is asked to listen.
    page.say(hearing)
    await waitFor(() => expect(room.session.getState().heard.state).toBe("hearing"))
    read()
    await listens(page)
    page.say(hearing)
    const states = async () =>
      (await readTranscript(callIdOf(room))).events.flatMap((event) =>
        event.kind === "health" ? [event.health.state] : [],
      )
    await waitFor(async () => expect(await states()).toContain("hearing"))
  })

  it("asks again for what was heard while nobody kept it", async () => {
    await consent()
    const page = pageIn(chrome)
    page.unsaved.push({
      seq: 0,
      key: "l1-1:9",
      at: Date.now(),
      speaker: "Dana",
      text: "Before you came",
      layer: "marks",
    })
    const room = await enter()
    await waitFor(() => expect(page.unsaved).toEqual([]))
    expect(await texts(room)).toEqual(["Before you came"])
  })

  it("says when there is no room, and keeps what was heard once there is", async () => {
    await updateOptions({ consent: giveConsent(null, ["google-meet"], 1), keeping: "never" })
    const page = pageIn(chrome)
    const room = await enter()
    await records(room)
    await listens(page)
    chrome.session.quota = 10
    page.caption("Dana", "It is all by hand.", Date.now())
    await waitFor(() => expect(room.session.getState().trouble).toBe("full"))
    expect(page.unsaved).toHaveLength(1)
    expect(room.coaching.getState().view?.turns).toHaveLength(1)
    chrome.session.quota = Number.POSITIVE_INFINITY
    room.tick()
    await waitFor(() => expect(room.session.getState().trouble).toBeNull())
    expect(page.unsaved).toEqual([])
    expect(await texts(room)).toEqual(["It is all by hand."])
  })

  it("keeps a call that began while there was no room, once there is, with what was done by hand", async () => {
    await consent()
    const page = pageIn(chrome)
    const keeper = openKeeper()
    let isFull = true
    const startCall: typeof keeper.startCall = (...given) =>
      isFull ? Promise.reject(new StorageFull("full")) : keeper.startCall(...given)
    const room = openRoom({ ...keeper, startCall }, await followOptions(keeper), tabId)
    rooms.push(room)
    await listens(page)
    page.caption("Dana", "It is all by hand.", Date.now())
    room.happened({ kind: "note", text: "eleven vans" })
    room.tick()
    await waitFor(() => expect(room.session.getState().trouble).toBe("full"))
    expect(room.coaching.getState().view?.turns).toHaveLength(1)
    isFull = false
    room.tick()
    await waitFor(() => expect(room.session.getState().trouble).toBeNull())
    await waitFor(async () => expect(await texts(room)).toEqual(["It is all by hand."]))
    const notes = async () =>
      (await readTranscript(callIdOf(room))).events.flatMap((event) => (event.kind === "note" ? [event.text] : []))
    await waitFor(async () => expect(await notes()).toEqual(["eleven vans"]))
    expect(page.unsaved).toEqual([])
  })

  it("drops one spoilt row and keeps the others", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await listens(page)
    const row = { seq: 1, key: "l1-1:1", at: Date.now(), speaker: "Dana", text: "Hello there", layer: "marks" as const }
    page.say({ type: "rows", rows: [row, { ...row, key: "no key", seq: 2 }] })
    await waitFor(() => expect(room.coaching.getState().view?.turns).toHaveLength(1))
  })

  it("stops reading when the rep says not this call, and only this one", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await listens(page)
    await room.change({ notThisCall: true })
    expect(page.inbox.at(-1)).toEqual({ type: "listen", on: false })
    expect(healthOf(room.session.getState())).toBe("manual")
    page.say({
      type: "rows",
      rows: [{ seq: 5, key: "l1-1:5", at: Date.now(), speaker: "Dana", text: "secret", layer: "marks" }],
    })
    expect(room.coaching.getState().view?.turns).toEqual([])
    await room.change({ notThisCall: false })
    await listens(page)
  })

  it("ends with the page's call and goes on when the rep is in again", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await listens(page)
    const id = callIdOf(room)
    page.say({ type: "presence", presence: "ended", at: Date.now() })
    await waitFor(() => expect(room.session.getState().call?.endedAt).not.toBeNull())
    expect(room.session.getState().phase).toBe("ended")
    expect(await runningCalls(tabId, Date.now())).toEqual([])
    page.say({ type: "presence", presence: "in", at: Date.now() })
    await runs(room)
    expect(callIdOf(room)).toBe(id)
    expect(room.session.getState().call?.endedAt).toBeNull()
  })

  it("begins another call when the page is in another meeting, and tells it nothing of the one before", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await records(room)
    await listens(page)
    page.say({ type: "people", self: "Ada", others: ["Dana Okafor"], at: Date.now() })
    page.caption("Dana Okafor", "It is all by hand.", Date.now())
    room.happened({ kind: "muted", on: true })
    const first = callIdOf(room)
    page.say({ type: "meeting", meetingId: "xyz-defg-hij", title: "Demo", at: Date.now() })
    await waitFor(() => expect(callIdOf(room)).not.toBe(first))
    await records(room)
    await listens(page)
    const { call, muted } = room.session.getState()
    expect(call).toMatchObject({ meetingId: "xyz-defg-hij", title: "Demo", endedAt: null })
    expect(muted).toBe(false)
    page.caption("Ben", "Good morning.", Date.now())
    await waitFor(async () => expect(await texts(room)).toEqual(["Good morning."]))
    expect((await readTranscript(first)).rows.map(({ text }) => text)).toEqual(["It is all by hand."])
    expect((await findCall(first))?.endedAt).not.toBeNull()
    const { events } = await readTranscript(callIdOf(room))
    expect(events.filter(({ kind }) => kind === "people")).toEqual([])
  })

  it("begins no other call when the rep has left meanwhile", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await records(room)
    const first = callIdOf(room)
    page.say({ type: "meeting", meetingId: "xyz-defg-hij", title: "Demo", at: Date.now() })
    page.say({ type: "presence", presence: "ended", at: Date.now() })
    await waitFor(async () => expect((await findCall(first))?.endedAt).not.toBeNull())
    await room.end()
    expect(room.session.getState().phase).toBe("ended")
    expect(callIdOf(room)).toBe(first)
    expect(await runningCalls(tabId, Date.now())).toEqual([])
  })

  it("learns the meeting of a call that began without one", async () => {
    await consent()
    const page = pageIn(chrome, { meetingId: null })
    const room = await enter()
    await runs(room)
    const id = callIdOf(room)
    page.say({ type: "meeting", meetingId: "weekly", title: "Weekly", at: Date.now() })
    await waitFor(() => expect(room.session.getState().call?.meetingId).toBe("weekly"))
    expect(callIdOf(room)).toBe(id)
  })

  it("left and joined again in the same moment, the call runs", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await records(room)
    const id = callIdOf(room)
    await listens(page)
    const before = page.inbox.filter((sent) => sent.type === "listen" && sent.on).length
    page.say({ type: "presence", presence: "ended", at: Date.now() })
    page.say({ type: "presence", presence: "in", at: Date.now() })
    await waitFor(() =>
      expect(page.inbox.filter((sent) => sent.type === "listen" && sent.on).length).toBeGreaterThan(before),
    )
    await records(room)
    expect(callIdOf(room)).toBe(id)
    expect((await findCall(id))?.endedAt).toBeNull()
  })

  it("in the same meeting in two tabs, the one that stays keeps the call that the other left", async () => {
    await consent()
    const page = pageIn(chrome)
    const first = await enter(7)
    await records(first)
    const second = await enter(8)
    await runs(second)
    expect(callIdOf(second)).toBe(callIdOf(first))
    await first.end()
    await records(second)
    await waitFor(async () => expect((await findCall(callIdOf(second)))?.endedAt).toBeNull())
    page.caption("Dana", "And late.", Date.now())
    await waitFor(async () => expect(await texts(second)).toEqual(["And late."]))
  })

  it("keeps each change of health once, and since when; the time outside is not time heard", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await records(room)
    await listens(page)
    const start = Date.now() - 10_000
    const health = (state: "waiting" | "hearing" | "lost" | "blind", at: number) =>
      page.say({ type: "health", health: { state, at, layer: "marks" } })
    health("hearing", start + 1)
    health("hearing", start + 1)
    health("lost", start + 2)
    health("hearing", start + 3)
    page.say({ type: "presence", presence: "ended", at: start + 4 })
    const changes = async () =>
      (await readTranscript(callIdOf(room))).events.flatMap((event) => (event.kind === "health" ? [event.health] : []))
    await waitFor(async () => expect((await changes()).at(-1)?.state).toBe("outside"))
    expect((await changes()).map(({ state }) => state).slice(-4)).toEqual(["hearing", "lost", "hearing", "outside"])
    expect((await changes()).find(({ state }) => state === "lost")?.at).toBe(start + 2)
    expect(room.coaching.getState().view?.measures.gaps).toEqual([{ from: start + 2, to: start + 3 }])
  })

  it("turns captions on by itself once a call, and only if the rep wants it so", async () => {
    const off = (page: ReturnType<typeof pageIn>) =>
      page.say({ type: "health", health: { state: "captions-off", at: Date.now(), layer: null } })
    const on = (page: ReturnType<typeof pageIn>) =>
      page.say({ type: "health", health: { state: "hearing", at: Date.now(), layer: "marks" } })
    const turned = (page: ReturnType<typeof pageIn>) => page.inbox.filter(({ type }) => type === "turn-on-captions")
    await consent()
    const page = pageIn(chrome)
    const first = await enter()
    await records(first)
    off(page)
    expect(turned(page)).toEqual([])
    first.close()
    await emptyDatabase()
    await consent()
    await updateOptions({ captionsByItself: true })
    const second = await enter()
    await records(second)
    await listens(page)
    off(page)
    await waitFor(() => expect(turned(page)).toHaveLength(1))
    on(page)
    off(page)
    await waitFor(async () =>
      expect(
        (await readTranscript(callIdOf(second))).events.filter(
          (event) => event.kind === "health" && event.health.state === "captions-off",
        ),
      ).toHaveLength(2),
    )
    second.close()
    const third = await enter()
    await records(third)
    off(page)
    await waitFor(() => expect(third.session.getState().heard.state).toBe("captions-off"))
    expect(turned(page)).toHaveLength(1)
  })

  it("takes what was prepared once the page names the person", async () => {
    await consent()
    const person = await addPerson({ name: "Dana Okafor", company: "" }, 1)
    await savePreparation({
      version: 1,
      id: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
      personId: person.id,
      meeting: null,
      callId: null,
      kind: "demo",
      plannedMinutes: 25,
      intention: "",
      ticked: [],
      questions: ["What made Monday so long?"],
      savedAt: Date.now(),
    })
    const page = pageIn(chrome)
    const room = await enter()
    await runs(room)
    expect(room.session.getState().person).toBeNull()
    page.say({ type: "people", self: "Ada", others: ["Dana Okafor"], at: Date.now() })
    await waitFor(() => expect(room.session.getState().person?.name).toBe("Dana Okafor"))
    expect(room.session.getState().call?.kind).toBe("demo")
    await waitFor(() => expect(room.coaching.getState().view?.next?.text).toBe("What made Monday so long?"))
  })

  it("takes at once what is prepared while the call runs, and what is changed in it", async () => {
    await consent()
    const person = await addPerson({ name: "Dana Okafor", company: "" }, 1)
    const page = pageIn(chrome)
    const room = await enter()
    await runs(room)
    page.caption("Ada", "Hello.", Date.now())
    const prepared = {
      version: 1 as const,
      id: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
      personId: person.id,
      meeting: null,
      callId: null,
      kind: "demo" as const,
      plannedMinutes: 25,
      intention: "",
      ticked: [],
      questions: ["What made Monday so long?"],
      savedAt: Date.now(),
    }
    await takePreparation(callIdOf(room), prepared)
    await waitFor(() => expect(room.session.getState().person?.name).toBe("Dana Okafor"))
    expect(room.session.getState().call).toMatchObject({ kind: "demo", plannedMinutes: 25 })
    expect(room.coaching.getState().view?.next?.text).toBe("What made Monday so long?")
    await takePreparation(callIdOf(room), { ...prepared, kind: "follow-up", questions: ["What did Tuesday bring?"] })
    await waitFor(() => expect(room.coaching.getState().view?.next?.text).toBe("What did Tuesday bring?"))
    expect(room.session.getState().call?.kind).toBe("follow-up")
  })

  it("starts a call by hand beside no page", async () => {
    const room = await enter(null)
    expect(room.session.getState().phase).toBe("none")
    await room.startByHand()
    expect(room.session.getState().phase).toBe("running")
    expect(healthOf(room.session.getState())).toBe("manual")
    room.happened({ kind: "talking", side: "me" })
    expect(room.session.getState().talking).toBe("me")
  })

  it("goes by hand from the start on a page that tells of no call, also when the call is seen there later", async () => {
    await consent()
    const page = pageIn(chrome, { presence: "none" })
    const room = await enter()
    await waitFor(() => expect(room.session.getState().phase).toBe("none"))
    await room.startByHand()
    expect(healthOf(room.session.getState())).toBe("manual")
    const id = callIdOf(room)
    page.say({ type: "presence", presence: "in", at: Date.now() })
    await listens(page)
    page.say({ type: "health", health: { state: "waiting", at: Date.now(), layer: null } })
    await waitFor(() => expect(room.session.getState().heard.state).toBe("waiting"))
    expect(healthOf(room.session.getState())).toBe("manual")
    expect(callIdOf(room)).toBe(id)
    page.say({ type: "health", health: { state: "hearing", at: Date.now(), layer: "generic" } })
    await waitFor(() => expect(healthOf(room.session.getState())).toBe("hearing"))
  })

  it("is silent and says so to the coach while the page presents", async () => {
    await consent()
    const page = pageIn(chrome)
    const room = await enter()
    await records(room)
    page.say({ type: "presenting", on: true, at: Date.now() })
    page.say({ type: "presenting", on: false, at: Date.now() })
    await waitFor(async () =>
      expect((await readTranscript(callIdOf(room))).events.filter(({ kind }) => kind === "presenting")).toMatchObject([
        { on: true },
        { on: false },
      ]),
    )
  })
})

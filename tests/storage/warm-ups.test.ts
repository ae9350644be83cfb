import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "~domain/records/person"
import type { WarmUp } from "~domain/records/warm-up"
import { moveWarmUp } from "~domain/warm-up/plan"
import { newId } from "~platform/ids"
import { changeCall } from "~storage/calls"
import { database } from "~storage/database"
import { affectedBy, erase } from "~storage/erase"
import { RecordGone } from "~storage/errors"
import { merge } from "~storage/merge"
import { addPerson } from "~storage/people"
import { addStone, giveStone, givenTo } from "~storage/stones"
import { touchesOf } from "~storage/touches"
import { personFile } from "~storage/person-file"
import {
  changeWarmUp,
  findWarmUp,
  noteMessageSent,
  rewordMessage,
  saveWarmUp,
  takeMessageBack,
  waitingWarmUps,
} from "~storage/warm-ups"
import { installChrome } from "../support/chrome"
import { emptyDatabase, started, t0 } from "../support/records"

let dana: Person
beforeEach(async () => {
  installChrome()
  await emptyDatabase()
  dana = await addPerson({ name: "Dana" }, t0)
})

const planFor = (personId: string, bodies: readonly string[], day = "2026-03-09"): Promise<WarmUp> =>
  saveWarmUp({
    version: 1,
    personId,
    day,
    messages: bodies.map((body, at) => ({
      id: newId(),
      day: "2026-03-05",
      subject: `Message ${at}`,
      body,
      sent: null,
    })),
    savedAt: t0,
  })
const guide = () =>
  addStone({ title: "A guide", link: "https://a.example/guide", kind: "how-to-guide", helpsWith: "" }, t0)

describe("a message that has gone", () => {
  test("gives the stones whose links stand in it, once, and is no mail beside them", async () => {
    await guide()
    const { messages } = await planFor(dana.id, ["This is for you: https://a.example/guide"])
    await noteMessageSent(dana.id, messages[0]!.id, t0 + 1)
    await noteMessageSent(dana.id, messages[0]!.id, t0 + 2)
    expect(((await personFile(dana.id))?.account ?? []).map(({ kind, at }) => [kind, at])).toEqual([["stone", t0 + 1]])
    expect((await findWarmUp(dana.id))?.messages[0]?.sent?.at).toBe(t0 + 1)
  })

  test("is a mail when it gives nothing of the library, or only what they have", async () => {
    const stone = await guide()
    await giveStone(stone, dana.id, t0)
    const { messages } = await planFor(dana.id, ["How are you?", "Again: https://a.example/guide"])
    for (const { id } of messages) await noteMessageSent(dana.id, id, t0 + 1)
    // Both went at once: neither is the newer one.
    expect((await touchesOf(dana.id)).map(({ kind, note }) => [kind, note]).toSorted()).toEqual([
      ["mail", "Message 0"],
      ["mail", "Message 1"],
    ])
    expect(await givenTo(dana.id)).toHaveLength(1)
  })

  test("is taken back with what it wrote into the account, and nothing else", async () => {
    const stone = await guide()
    const { messages } = await planFor(dana.id, ["https://a.example/guide", "How are you?"])
    for (const { id } of messages) await noteMessageSent(dana.id, id, t0 + 1)
    await takeMessageBack(dana.id, messages[1]!.id, t0 + 2)
    expect(((await personFile(dana.id))?.account ?? []).map(({ kind }) => kind)).toEqual(["stone"])
    await takeMessageBack(dana.id, messages[0]!.id, t0 + 3)
    expect((await personFile(dana.id))?.account ?? []).toEqual([])
    await giveStone(stone, dana.id, t0)
    expect(await givenTo(dana.id)).toHaveLength(1)
  })

  test("is told by what stands in it now", async () => {
    await guide()
    const { messages } = await planFor(dana.id, ["Nothing yet"])
    await rewordMessage(dana.id, messages[0]!.id, { body: "https://a.example/guide" }, t0)
    await noteMessageSent(dana.id, messages[0]!.id, t0)
    expect(await givenTo(dana.id)).toHaveLength(1)
  })
})

test("a plan says when it was changed last, so that the newer one of two is told", async () => {
  await planFor(dana.id, ["a"])
  await changeWarmUp(dana.id, (plan) => moveWarmUp(plan, "2026-03-02", "2026-03-20"), t0 + 1)
  expect(await findWarmUp(dana.id)).toMatchObject({ day: "2026-03-20", savedAt: t0 + 1 })
})

test("plans wait until their call is over or every message has gone, the next call first", async () => {
  const [ada, sam] = [await addPerson({ name: "Ada" }, t0), await addPerson({ name: "Sam" }, t0)]
  await planFor(dana.id, ["a"], "2026-03-12")
  const { messages } = await planFor(ada.id, ["a", "b"], "2026-03-09")
  await planFor(sam.id, ["a"], "2026-03-01")
  expect((await waitingWarmUps("2026-03-02")).map(({ personId }) => personId)).toEqual([ada.id, dana.id])
  for (const { id } of messages) await noteMessageSent(ada.id, id, t0)
  expect((await waitingWarmUps("2026-03-02")).map(({ personId }) => personId)).toEqual([dana.id])
})

test("nobody who was erased has a plan", async () => {
  await planFor(dana.id, ["a"])
  expect((await affectedBy({ what: "person", id: dana.id })).warmUps).toBe(1)
  await erase({ what: "person", id: dana.id }, t0)
  expect(await database.warmUps.count()).toBe(0)
  await expect(planFor(dana.id, ["a"])).rejects.toThrow(RecordGone)
  await expect(rewordMessage(dana.id, newId(), { body: "x" }, t0)).rejects.toThrow(RecordGone)
})

test("a plan goes with the call whose words it may quote", async () => {
  const { call } = await started()
  await changeCall(call.id, { personId: dana.id })
  await planFor(dana.id, ["You said “…”"])
  await erase({ what: "call", id: call.id }, t0)
  expect(await findWarmUp(dana.id)).toBeNull()
})

test("of two people who become one, the plan of the one who stays holds", async () => {
  const double = await addPerson({ name: "Dana" }, t0)
  await planFor(double.id, ["theirs"])
  await merge(dana.id, double.id, t0)
  expect((await findWarmUp(dana.id))?.messages[0]?.body).toBe("theirs")
  const third = await addPerson({ name: "Dana" }, t0)
  await planFor(third.id, ["third"])
  await merge(dana.id, third.id, t0)
  expect((await findWarmUp(dana.id))?.messages[0]?.body).toBe("theirs")
  expect(await database.warmUps.count()).toBe(1)
})

import * as z from "zod/mini"
import { givenStoneSchema, stoneSchema, type GivenStone, type Stone } from "~domain/stones/stone"
import { newId } from "~platform/ids"
import { readRecords } from "./border"
import { database } from "./database"
import { stored } from "./errors"

/** The value library, newest first. */
export const listStones = (): Promise<Stone[]> =>
  stored(async () =>
    readRecords("stones", await database.stones.toArray()).toSorted((a, b) => b.createdAt - a.createdAt),
  )

/** @throws ZodError when there is no title, the link is no web address, or a text is too long. */
export const addStone = (stone: Pick<Stone, "title" | "link" | "kind" | "helpsWith">, at: number): Promise<Stone> =>
  saveStone({ version: 1, id: newId(), createdAt: at, ...stone })

/** Keeps a new or changed stone. @throws ZodError when a value does not fit. */
export const saveStone = (stone: Stone): Promise<Stone> =>
  stored(async () => {
    const checked = z.parse(stoneSchema, stone)
    await database.stones.put(checked)
    return checked
  })

/** Takes a stone out of the library. Who was given it stays known. */
export const removeStone = (id: string): Promise<void> => stored(() => database.stones.delete(id))

/** What a person was given, newest first. */
export const givenTo = (personId: string): Promise<GivenStone[]> =>
  stored(async () =>
    readRecords("givenStones", await database.givenStones.where({ personId }).toArray()).toSorted(
      (a, b) => b.at - a.at,
    ),
  )

/** Notes that a person was given a stone; once, however often it is said. */
export const giveStone = (
  { id: stoneId, title, link }: Pick<Stone, "id" | "title" | "link">,
  personId: string,
  at: number,
): Promise<GivenStone> =>
  stored(() =>
    database.transaction("rw", database.givenStones, async () => {
      const before = readRecords("givenStones", await database.givenStones.where({ personId }).toArray())
      const known = before.find((given) => given.stoneId === stoneId)
      if (known) return known
      const given = z.parse(givenStoneSchema, { version: 1, id: newId(), stoneId, personId, title, link, at })
      await database.givenStones.add(given)
      return given
    }),
  )

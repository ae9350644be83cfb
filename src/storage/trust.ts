import { fadingAmong, type Fading } from "~domain/trust/fading"
import { readRecords } from "./border"
import { database } from "./database"
import { stored } from "./errors"

/** Everybody who is fading at `at` (epoch ms), those with most to lose first. Reads ledgers, not the records behind them. */
export const fadingPeople = (at: number): Promise<readonly Fading[]> =>
  stored(async () => {
    const [people, ledgers] = await database.transaction("r", database.people, database.ledgers, () =>
      Promise.all([database.people.where("rhythmDays").above(0).toArray(), database.ledgers.toArray()]),
    )
    return fadingAmong(readRecords("people", people), new Map(ledgers.map((one) => [one.personId, one])), at)
  })

import { fadingAmong, type Fading } from "~domain/trust/fading"
import { database } from "./database"
import { stored } from "./errors"

/** Everybody who is fading at `at` (epoch ms), those with most to lose first. Reads their ledgers, and no record. */
export const fadingPeople = (at: number): Promise<readonly Fading[]> =>
  stored(async () => fadingAmong(await database.ledgers.where("restsUntil").belowOrEqual(at).toArray(), at))

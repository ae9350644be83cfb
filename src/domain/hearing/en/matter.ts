import type { Phrase } from "~domain/hearing/moment"
import { signOf } from "./signs"
import { carriesTopic } from "./topic"

/** "We had to…", "I used to…", "we're trying to…". */
const effort = /^(?:have|has|had|got|used|trying|tried)$/
const wishful = { kind: "vision", weight: 2 } as const
const effortful = { kind: "motive", weight: 1.6 } as const

/** "two hours", "forty percent". */
const units =
  /^(?:percent|dollars?|bucks|euros?|pounds?|hours?|days?|weeks?|months?|years?|minutes?|times|million|billion|thousand|people)$/
const amounts =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|few|couple)$/
const amount = { kind: "vague", weight: 1.8 } as const

export interface Matter {
  readonly kind: Phrase["kind"]
  /** The heaviest sign, 0 when there is none. */
  readonly heaviest: number
  /** All other signs together. */
  readonly others: number
  /** How many words carry a topic, but for units of an amount; each once. */
  readonly topics: number
}

/** What words `a` up to `b` say of their matter. */
export const matterOf = (plain: readonly string[], a: number, b: number): Matter => {
  let kind: Phrase["kind"] = "vague"
  let heaviest = 0
  let weights = 0
  const topics = new Set<string>()
  const signAt = (j: number) => {
    const word = plain[j] ?? ""
    const last = plain[j - 1] ?? ""
    if (word === "to" && effort.test(last)) return effortful
    if (word === "like" && plain[j + 1] === "to" && /'d$|^would$/.test(last)) return wishful
    return units.test(word) && amounts.test(last) ? amount : signOf(word)
  }
  for (let j = a; j < b; j += 1) {
    const word = plain[j] ?? ""
    const sign = signAt(j)
    if (sign) {
      weights += sign.weight
      if (sign.weight > heaviest) {
        heaviest = sign.weight
        kind = sign.kind
      }
    }
    if (carriesTopic(word) && sign !== amount) topics.add(word)
  }
  return { kind, heaviest, others: weights - heaviest, topics: topics.size }
}

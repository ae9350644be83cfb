import { writeFileSync } from "node:fs"
import { hearMail, unasked } from "~domain/mail/hear"
import { givingSigns } from "~domain/mail/giving"
import { leaningSigns } from "~domain/mail/leaning"
import { anyOf, likelihood, type Weights } from "~domain/mail/likely"
import { defaultPlaybook } from "~domain/playbook/default"
import { draftSets } from "./mail/labelled"
import { root } from "./places"

/*
 * `npm run train:mail`: learns the weights of `src/domain/mail/weights.json` from the labelled drafts of the project, those kept apart
 * left out. A label belongs to a whole draft, and a draft has what one of its sentences has: so the likelihood of a draft is that of at
 * least one of its sentences ("noisy or"), and that is what is fitted. Same drafts, same bytes.
 */

/** The signs in each sentence of a draft, and what the draft is said to be. */
interface Example<Sign extends string> {
  readonly sentences: readonly (readonly Sign[])[]
  readonly label: boolean
  /** How much it counts. */
  readonly weight: number
}

/** Steps of gradient descent: enough for the third digit to stand still. */
const steps = 4000
const pace = 0.002
const momentum = 0.9
/** How much a weight costs, squared: few signs are left to be strong by chance. */
const penalty = 1
/** A draft that the rules were written with says less of how they do on others. */
const writtenWith = 0.3
/** No likelihood is taken for certain. */
const sure = 1e-6

const fit = <Sign extends string>(signs: readonly Sign[], examples: readonly Example<Sign>[]): Weights<Sign> => {
  const names = ["none", ...signs] as const
  const each = (figure: (name: Sign | "none") => number) =>
    Object.fromEntries(names.map((name) => [name, figure(name)])) as Record<Sign | "none", number>
  const weights = each((name) => (name === "none" ? -2 : 0))
  const speed = each(() => 0)
  for (let step = 0; step < steps; step += 1) {
    const slope = each((name) => (name === "none" ? 0 : 2 * penalty * weights[name]))
    for (const { sentences, label, weight } of examples) {
      const likelihoods = sentences.map((found) => likelihood(found, weights))
      const draft = Math.min(1 - sure, Math.max(sure, anyOf(likelihoods)))
      const pull = label ? -(1 - draft) / draft : 1
      sentences.forEach((found, at) => {
        const part = weight * pull * (likelihoods[at] ?? 0)
        slope.none += part
        for (const sign of found) slope[sign] += part
      })
    }
    for (const name of names) {
      speed[name] = momentum * speed[name] - pace * slope[name]
      weights[name] += speed[name]
    }
  }
  return each((name) => Math.round(weights[name] * 100) / 100)
}

const drafts = draftSets()
  .filter(({ apart }) => !apart)
  .flatMap(({ drafts, byOthers }) => drafts.map((draft) => ({ draft, weight: byOthers ? 1 : writtenWith })))
  .map(({ draft, weight }) => ({ draft, weight, heard: [...hearMail(draft, defaultPlaybook.mail).sentences.values()] }))

const weights = {
  giving: fit(
    givingSigns,
    drafts.map(({ draft, weight, heard }) => ({
      sentences: unasked(heard).flatMap(({ giving }) => (giving ? [giving.signs] : [])),
      label: draft.labels.includes("gives-first"),
      weight,
    })),
  ),
  leaning: fit(
    leaningSigns,
    drafts.map(({ draft, weight, heard }) => ({
      sentences: heard.flatMap(({ leaning }) => (leaning ? [leaning.signs] : [])),
      label: draft.labels.includes("pressure"),
      weight,
    })),
  ),
}
writeFileSync(`${root}src/domain/mail/weights.json`, `${JSON.stringify(weights, null, 2)}\n`)

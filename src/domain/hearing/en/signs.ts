import type { Phrase } from "~domain/hearing/moment"
import { stemOf } from "./topic"

/** What makes a word worth asking about, by its stem. */
const signs: readonly (readonly [kind: Phrase["kind"], weight: number, words: string])[] = [
  [
    "cost",
    3,
    "lose losing lost loss waste cost costing spend spent spending burn miss missing pay paid paying expensive afford debt overtime",
  ],
  [
    "problem",
    3,
    "problem issue challenge pain painful headache bottleneck struggle frustrate frustrating frustration mess nightmare hassle stuck broken broke fail failing failure difficult difficulty hard harder tough slow slower manual wrong worse worst overwhelm crazy chaos chaotic pressure shortage delay disruption uncertain uncertainty volatile risk risky concern crisis lack quit complicated limited negative drop decline hurt violence crime fight kill trouble bad terrible weak unable constrain complaint conflict confused stress alone inflation impossible late mistake error threat embarrass embarrassing sick die dead death steal stole jail annoying upset danger dangerous poor damage bore boring excessive hole suffer burden addict drunk wild headwind crowd cold busy careful battle barrier obstacle hurdle setback shortfall downturn slowdown weakness severe inconsistent unpredictable depressed depressing exhausted tight tightness",
  ],
  [
    "vision",
    2.5,
    "want wanted wanna wish hope hoping dream goal vision ideally ambition plan planning opportunity potential aim target",
  ],
  [
    "motive",
    2.2,
    "reason matter important importance care believe love need priority focus committed decided decision refuse depend trust afraid scared scary worry worried",
  ],
  [
    "feeling",
    2.2,
    "feel felt happy sad angry hate nervous tired glad fun enjoy enjoying surprised uncomfortable relax excited exciting fear proud pleased relief bored shocked grateful regret annoyed lucky",
  ],
  [
    "change",
    2,
    "change changing stop stopped grew grow growing growth left switch shift transition launch improve improving increase decrease recover recovery expand reduce reducing became transform anymore",
  ],
  ["feeling", 1.6, "great nice cool awful horrible amazing wonderful beautiful weird funny"],
  [
    "problem",
    1.3,
    "haven't hasn't can't cannot didn't doesn't don't won't couldn't wouldn't isn't aren't wasn't weren't not never nobody nothing without no",
  ],
  [
    "motive",
    1.3,
    "gotta must responsibility value valued encourage encouraging promise promising benefit helpful progress gain performance flexible flexibility efficiency quality cheap profit save invest competitor easy easier protect effort",
  ],
]
const byStem = new Map(
  signs.flatMap(([kind, weight, words]) => words.split(" ").map((word) => [stemOf(word), { kind, weight }] as const)),
)

/** What a word (plain) says of their matter, and how much that weighs; undefined for most words. */
export const signOf = (word: string): { readonly kind: Phrase["kind"]; readonly weight: number } | undefined =>
  // Their stems meet those of others: "quite" is not "quit".
  /^(?:quite|planes?|issuers?)$/.test(word) ? undefined : byStem.get(stemOf(word))

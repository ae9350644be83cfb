import { weightScale } from "~domain/hearing/en/model"
import type { Head } from "~domain/hearing/en/packed"
import { fitLogistic } from "./logistic"

/** One example of a head: its features (each once), its label and how much it counts. */
export interface Example {
  readonly features: readonly string[]
  readonly label: boolean
  readonly weight: number
}

/** Trains a head on examples; features seen in fewer than `rare` of them are left out. Weights come out as whole numbers. */
export const trainHead = (
  examples: readonly Example[],
  { penalty, rare }: { readonly penalty: number; readonly rare: number },
): Head => {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= rare).map(([name]) => name)
  // In order of name, so that the result does not hang on the order in which features were first seen.
  names.sort()
  const numbers = new Map(names.map((name, number) => [name, number]))
  const starts = new Int32Array(examples.length + 1)
  const columns: number[] = []
  examples.forEach(({ features }, i) => {
    for (const name of features) {
      const number = numbers.get(name)
      if (number !== undefined) columns.push(number)
    }
    starts[i + 1] = columns.length
  })
  const { bias, weights } = fitLogistic(
    { rows: examples.length, features: names.length, starts, columns: Int32Array.from(columns) },
    Uint8Array.from(examples, ({ label }) => (label ? 1 : 0)),
    Float64Array.from(examples, ({ weight }) => weight),
    penalty,
  )
  const kept: Record<string, number> = {}
  names.forEach((name, number) => {
    const whole = Math.round((weights[number] ?? 0) * weightScale)
    // One step is less than any judgement turns on, and a tenth of all features weigh no more.
    if (Math.abs(whole) > 1) kept[name] = whole
  })
  return { bias: Math.round(bias * weightScale), weights: kept }
}

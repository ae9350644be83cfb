import { mkdirSync, writeFileSync } from "node:fs"
import { artifacts } from "../places.ts"

/** One figure of a benchmark. `control`: the same on the page without the extension. */
interface Metric {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly control: number | null
  readonly limit: number | null
  readonly ok: boolean
}

const metrics: Metric[] = []

/** Keeps a figure; one above its limit is a limit missed. A figure that is no number misses any limit. */
export const note = (
  id: string,
  value: number,
  unit: string,
  limit: number | null = null,
  control: number | null = null,
): void => {
  const round = (figure: number): number => Math.round(figure * 1000) / 1000
  metrics.push({
    id,
    value: round(value),
    unit,
    control: control === null ? null : round(control),
    limit,
    ok: limit === null || value <= limit,
  })
}

/** One metric as a line of a table whose first columns are so wide. */
const lineOf = ({ id, value, unit, control, limit, ok }: Metric, idWidth: number, unitWidth: number): string =>
  [
    id.padEnd(idWidth),
    value.toFixed(value < 10 ? 2 : 0).padStart(8),
    unit.padEnd(unitWidth),
    (control === null ? "" : `control ${control.toFixed(1)}`).padEnd(16),
    limit === null ? "" : `limit ${limit} ${ok ? "kept" : "MISSED"}`,
  ].join(" ")

/** Leaves every figure in artifacts/`name`.json and as a table on standard output. True: all limits are kept. */
export const report = (name: string): boolean => {
  mkdirSync(artifacts, { recursive: true })
  writeFileSync(`${artifacts}/${name}.json`, `${JSON.stringify({ metrics }, null, 2)}\n`)
  const [idWidth, unitWidth] = [
    Math.max(...metrics.map(({ id }) => id.length)),
    Math.max(...metrics.map(({ unit }) => unit.length)),
  ]
  for (const metric of metrics) console.log(lineOf(metric, idWidth, unitWidth))
  return metrics.every(({ ok }) => ok)
}

export const quantile = (figures: readonly number[], share: number): number =>
  figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? NaN
export const median = (figures: readonly number[]): number => quantile(figures, 0.5)

/** Between which of the figures their median lies, 19 times of 20, whatever they are scattered like (order statistics). */
export const medianWithin = (figures: readonly number[]): readonly [number, number] => {
  const sorted = figures.toSorted((a, b) => a - b)
  const low = Math.max(0, Math.floor(sorted.length / 2 - 0.98 * Math.sqrt(sorted.length)))
  return [sorted[low] ?? NaN, sorted[sorted.length - 1 - low] ?? NaN]
}

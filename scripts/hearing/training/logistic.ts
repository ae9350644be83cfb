/** Rows of binary features: row i holds `columns[starts[i]] … columns[starts[i + 1] - 1]`. */
export interface Design {
  readonly rows: number
  readonly features: number
  readonly starts: Int32Array
  readonly columns: Int32Array
}

export interface Fit {
  readonly bias: number
  readonly weights: Float64Array
}

const byColumn = ({ rows, features, starts, columns }: Design) => {
  const heads = new Int32Array(features + 1)
  for (const column of columns) heads[column + 1] = (heads[column + 1] ?? 0) + 1
  for (let j = 0; j < features; j += 1) heads[j + 1] = (heads[j + 1] ?? 0) + (heads[j] ?? 0)
  const next = heads.slice()
  const members = new Int32Array(columns.length)
  for (let i = 0; i < rows; i += 1)
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k += 1) {
      const column = columns[k] ?? 0
      members[next[column] ?? 0] = i
      next[column] = (next[column] ?? 0) + 1
    }
  return { heads, members }
}

/**
 * L1-penalised logistic regression by cyclic coordinate descent (Newton step on one weight, soft threshold, step bounded by a
 * shrinking trust region as in Genkin, Lewis & Madigan 2007). The bias is not penalised. Deterministic: no chance is used.
 *
 * @param labels 1 or 0 for each row
 * @param rowWeights how much each row counts
 * @param penalty weight of the L1 norm against the summed log loss
 */
export const fitLogistic = (
  design: Design,
  labels: Uint8Array,
  rowWeights: Float64Array,
  penalty: number,
  passes = 40,
): Fit => {
  const { rows, features } = design
  const { heads, members } = byColumn(design)
  const margin = new Float64Array(rows)
  const weights = new Float64Array(features)
  const reach = new Float64Array(features).fill(1)
  let bias = 0
  let biasReach = 4
  const stepBias = (): number => {
    let gradient = 0
    let curvature = 1e-9
    for (let i = 0; i < rows; i += 1) {
      const p = 1 / (1 + Math.exp(-(margin[i] ?? 0)))
      const weight = rowWeights[i] ?? 0
      gradient += weight * (p - (labels[i] ?? 0))
      curvature += weight * p * (1 - p)
    }
    const step = Math.max(-biasReach, Math.min(biasReach, -gradient / curvature))
    biasReach = Math.max(2 * Math.abs(step), biasReach / 2)
    bias += step
    for (let i = 0; i < rows; i += 1) margin[i] = (margin[i] ?? 0) + step
    return Math.abs(step)
  }
  const step = (j: number): number => {
    const from = heads[j] ?? 0
    const to = heads[j + 1] ?? 0
    let gradient = 0
    let curvature = 1e-6
    for (let k = from; k < to; k += 1) {
      const i = members[k] ?? 0
      const p = 1 / (1 + Math.exp(-(margin[i] ?? 0)))
      const weight = rowWeights[i] ?? 0
      gradient += weight * (p - (labels[i] ?? 0))
      curvature += weight * p * (1 - p)
    }
    const now = weights[j] ?? 0
    const target = now * curvature - gradient
    const wanted = Math.abs(target) <= penalty ? 0 : (target - Math.sign(target) * penalty) / curvature
    const limit = reach[j] ?? 1
    const move = Math.max(-limit, Math.min(limit, wanted - now))
    reach[j] = Math.max(2 * Math.abs(move), limit / 2)
    if (move === 0) return 0
    weights[j] = now + move
    for (let k = from; k < to; k += 1) {
      const i = members[k] ?? 0
      margin[i] = (margin[i] ?? 0) + move
    }
    return Math.abs(move)
  }
  for (let i = 0; i < 8; i += 1) stepBias()
  for (let pass = 0; pass < passes; pass += 1) {
    // Every fourth pass looks at all features, the others only at those in use: most stay at zero for good.
    const all = pass % 4 === 0
    let most = stepBias()
    for (let j = 0; j < features; j += 1) if (all || weights[j] !== 0) most = Math.max(most, step(j))
    if (all && pass > 0 && most < 0.01) break
  }
  return { bias, weights }
}

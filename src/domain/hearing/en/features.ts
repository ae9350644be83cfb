import { closedClass, coarseClass, type Tokens } from "./tokens"

const sizes = [1, 2, 3, 5, 8, 14, 24]

/**
 * Says every feature of one sentence to `take`: runs of one to three words, runs of three and four words in which words of
 * no closed class are "#", how the sentence begins ("^", by coarse classes "~") and
 * ends ("$"), coarse classes around helping verbs and question words ("%"), what leads it in ("<") and how long it is.
 */
export const eachFeature = ({ words, head }: Tokens, take: (feature: string) => void): void => {
  const size = words.length
  let bucket = 0
  while (bucket < sizes.length && size > (sizes[bucket] ?? 0)) bucket += 1
  take(`=${bucket}`)
  if (head > 0) take(`<${words[0]}`)
  const shape: string[] = []
  for (const word of words) shape.push(closedClass.has(word) ? word : "#")
  for (let i = 0; i < size; i += 1) {
    const one = words[i] ?? ""
    const shaped = shape[i] ?? ""
    take(one)
    if (i + 1 >= size) continue
    const two = `${one} ${words[i + 1]}`
    take(two)
    if (i + 2 >= size) continue
    take(`${two} ${words[i + 2]}`)
    const shapes = `${shaped} ${shape[i + 1]} ${shape[i + 2]}`
    if (shapes.includes("#")) take(shapes)
    if (i + 3 < size) take(`${shapes} ${shape[i + 3]}`)
  }
  let start = `^${words[head]}`
  take(start)
  let pattern = `^${shape[head]}`
  for (let i = head + 1; i < head + 4 && i < size; i += 1) {
    if (i < head + 3) take((start += ` ${words[i]}`))
    pattern += ` ${shape[i]}`
    if (pattern.includes("#") || i === head + 3) take(pattern)
  }
  let coarse = "~"
  for (let i = head; i < head + 5 && i < size; i += 1) {
    coarse += coarseClass(words[i] ?? "")
    if (i > head) take(coarse)
  }
  for (let i = head + 1; i + 2 < size; i += 1) {
    const kind = coarseClass(words[i] ?? "")
    if (kind === "A" || kind === "W")
      take(
        `%${coarseClass(words[i - 1] ?? "")}${kind}${coarseClass(words[i + 1] ?? "")}${coarseClass(words[i + 2] ?? "")}`,
      )
  }
  let end = `${words[size - 1]}$`
  take(end)
  let tail = `${shape[size - 1]}$`
  for (let i = size - 2; i >= size - 3 && i >= 0; i -= 1) {
    take((end = `${words[i]} ${end}`))
    tail = `${shape[i]} ${tail}`
    if (tail.includes("#")) take(tail)
  }
}

/** What may stand around a gap, as the boundary model sees it: words of no closed class are "#", outside the text is "|". */
export const boundaryShape = (word: string | undefined): string =>
  word === undefined ? "|" : closedClass.has(word) || word.includes("'") ? word : "#"

/** Which words around a gap a boundary feature joins: places counted from the word behind the gap, by shape or as spoken. */
export const boundaryFeatures: readonly {
  readonly name: string
  readonly at: readonly number[]
  readonly spoken: boolean
}[] = [
  { name: "-1", at: [-1], spoken: true },
  { name: "+1", at: [0], spoken: true },
  { name: "+2", at: [1], spoken: true },
  { name: "-2", at: [-2], spoken: true },
  { name: "--", at: [-2, -1], spoken: false },
  { name: "-+", at: [-1, 0], spoken: false },
  { name: "++", at: [0, 1], spoken: false },
  { name: "+++", at: [0, 1, 2], spoken: false },
  { name: "-++", at: [-1, 0, 1], spoken: false },
  { name: "--+", at: [-2, -1, 0], spoken: false },
]

/** Says the features of the gap before word `i` to `take`, each as its name and the words it joins. */
export const eachBoundaryFeature = (plain: readonly string[], i: number, take: (feature: string) => void): void => {
  for (const { name, at, spoken } of boundaryFeatures)
    take(
      `${name} ${at.map((place) => (spoken ? (plain[i + place] ?? "|") : boundaryShape(plain[i + place]))).join(" ")}`,
    )
}

/** Headers that name one answer and not what is answered. */
const ofOneAnswer = ["date"]

export type Headers = Readonly<Record<string, string>>

/** Headers that are not the same in two answers, as sentences; empty when all are. */
export const headerDifferences = (control: Headers, seen: Headers): string[] =>
  [...new Set([...Object.keys(control), ...Object.keys(seen)])]
    .filter((name) => !ofOneAnswer.includes(name) && control[name] !== seen[name])
    .toSorted()
    .map((name) => `${name}: ${control[name] ?? "none"} became ${seen[name] ?? "none"}`)

/** A part of a page, CSS px from the corner of the window. */
export interface Box {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Less than this is rounding, CSS px. */
const roundingPx = 1

/** The names of the boxes of which a part lies under `over`. */
export const coveredBy = (over: Omit<Box, "name">, boxes: readonly Box[]): string[] =>
  boxes
    .filter(
      (box) =>
        Math.min(box.right, over.right) - Math.max(box.left, over.left) > roundingPx &&
        Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top) > roundingPx,
    )
    .map(({ name }) => name)

/** What a page asks its server for, without what differs from one session to the next. */
export const kindOfRequest = (url: string): string => {
  const { pathname } = new URL(url)
  return pathname.startsWith("/janus/") ? "/janus/…" : pathname
}

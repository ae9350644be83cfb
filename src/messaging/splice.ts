/** What changes a text into another: `text` stands at `at` in place of `removed` UTF-16 units. */
export interface Splice {
  readonly at: number
  readonly removed: number
  readonly text: string
}

/** So much is compared at once: the browser does that, while a letter at a time costs milliseconds in a long draft. UTF-16 units. */
const step = 1_024

/** The one stretch in which two texts differ. */
export const spliceBetween = (before: string, after: string): Splice => {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at + step <= most && before.slice(at, at + step) === after.slice(at, at + step)) at += step
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1
  let same = 0
  const behind = (text: string): string => text.slice(text.length - same - step, text.length - same)
  while (same + step <= most - at && behind(before) === behind(after)) same += step
  while (same < most - at && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same))
    same += 1
  return { at, removed: before.length - same - at, text: after.slice(at, after.length - same) }
}

export const spliced = (before: string, { at, removed, text }: Splice): string =>
  before.slice(0, at) + text + before.slice(at + removed)

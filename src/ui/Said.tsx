import type { ReactNode } from "react"

interface SaidProps {
  readonly children: string
  /** As a part of a sentence of ours (`inline`), or on its own. */
  readonly inline?: boolean
  /** Parts of it that one looks for, word for word. They may overlap; what does not stand in it is passed over. */
  readonly marked?: readonly string[]
}

/** What somebody really said, word for word. The only serif on screen. */
export const Said = ({ children, inline = false, marked = [] }: SaidProps) =>
  inline ? (
    <q className="said">{withMarks(children, marked)}</q>
  ) : (
    <p className="said">“{withMarks(children, marked)}”</p>
  )

const withMarks = (text: string, marked: readonly string[]): ReactNode => {
  const parts: ReactNode[] = []
  let at = 0
  const spans = marked
    .map((part) => ({ from: text.indexOf(part), length: part.length }))
    .filter(({ from, length }) => from >= 0 && length > 0)
    .toSorted((a, b) => a.from - b.from || b.length - a.length)
  for (const { from, length } of spans) {
    const start = Math.max(at, from)
    const end = from + length
    if (end <= start) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at)]
}

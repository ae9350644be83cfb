import type { Region, Shape } from "./adapter"
import { blocks, reading, shapedBlocks } from "./blocks"
import { placeOf } from "./finder"
import { controlsIn, isControl, isInline, parts, textOf } from "./text"

/** Attributes that programs, not people, read: they carry neither names nor words. */
const programAttributes = ["id", "data-testid", "data-test-id", "data-tid", "data-qa", "role", "aria-live", "class"]
/** Longer values, and those that count something, are made up anew each time. */
const lasting = /^[a-z][a-z_\- ]{1,60}$/i

const attributeMarks = (element: Element): string[] =>
  programAttributes.flatMap((name) => {
    const value = element.getAttribute(name)?.trim() ?? ""
    if (!lasting.test(value)) return []
    return [`${element.localName}[${name}="${CSS.escape(value).replace(/\\ /g, " ")}"]`]
  })

const finds = (element: Element, mark: string): boolean => {
  const found = element.ownerDocument.querySelectorAll(mark)
  return found.length === 1 && found[0] === element
}

const step = (element: Element): string => {
  const alike = [...(element.parentElement?.children ?? [])].filter((child) => child.localName === element.localName)
  return `${element.localName}:nth-of-type(${alike.indexOf(element) + 1})`
}

/** How to find an element again, surest first: by what it is called, by a named place around it, by its place in the page. */
export const marksOf = (element: Element): string[] => {
  const own = attributeMarks(element).filter((mark) => finds(element, mark))
  const path: string[] = []
  let anchored: string | null = null
  let inner: Element = element
  while (inner.parentElement !== null && inner.localName !== "body") {
    path.unshift(step(inner))
    inner = inner.parentElement
    const around = inner
    const [name] = attributeMarks(around).filter((mark) => finds(around, mark))
    if (name !== undefined) anchored ??= `${name}>${path.join(">")}`
  }
  const whole = `body>${path.join(">")}`
  return [...own.slice(0, 2), ...(anchored === null ? [] : [anchored]), whole].filter((mark) => mark.length <= 500)
}

/** Lines alike, without anything inside: each is a caption, not one the name over the other. */
const isLines = (list: Element | null): boolean => {
  const [first, ...more] = list?.children ?? []
  const kind = (line: Element): string => `${line.localName} ${line.className}`
  return (
    first !== undefined &&
    more.length > 0 &&
    [first, ...more].every((line) => kind(line) === kind(first) && parts(line).every(isInline))
  )
}

/** Captions wherever the user says that they are: blocks of name and words if they look so, else each line for itself. */
const pointedShape: Shape = {
  sure: "*",
  list: (region) => (isLines(region) ? region : blocks.list(region)),
  rows(unit, controls = 0) {
    const shaped = isLines(unit.parentElement) ? [] : shapedBlocks(unit, controls)
    if (shaped.length > 0) return shaped
    return textOf(unit) === "" || isControl(unit) || controlsIn(unit) > controls ? [] : [unit]
  },
  read(row) {
    if (!isLines(row.parentElement) && shapedBlocks(row, Infinity).length > 0) return blocks.read(row)
    return reading(row, "", [row])
  },
}

/** The place that was shown before, in one of these documents, or null. */
export const pointedRegion = (documents: readonly Document[], marks: readonly string[]): Region | null => {
  for (const mark of marks)
    for (const document of documents) {
      try {
        const node = document.querySelector(mark)
        if (node !== null) return { node, layer: "pointed", shape: pointedShape }
      } catch {
        // Marks may come from a file somebody else wrote.
      }
    }
  return null
}

/** The list of captions that somebody means who points at one of them, or at the list itself. */
export const captionsAt = (picked: Element): Element => {
  if (isLines(picked)) return picked
  const around = picked.parentElement
  if (around !== null && around.localName !== "body" && isLines(around)) return around
  const inside = shapedBlocks(picked)
  if (inside.length > 1) return picked
  const words = inside[0]?.lastElementChild ?? picked
  return placeOf(words)?.list ?? picked
}

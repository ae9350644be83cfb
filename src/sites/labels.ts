import { couldBeName } from "./blocks"
import { clean, isControl, splitName } from "./text"

/** Who speaks, where no text says so: what a caption, or the picture in it, is called for those who cannot see it. */
export interface Labels {
  /** Is anything in `unit` called something? */
  in(unit: Element): boolean
  /** So many kinds of labels are known to name people. */
  readonly known: number
  /** The name in a label of `unit`, in which `text` is said; empty while that could be any word of the interface. */
  nameIn(unit: Element, text: string): string
}

/** Shorter texts may stand in a label by chance. */
const fewWords = 2
const labelled = "[aria-label],[alt]"

/** The part of a label that could be a name: not the words, which may stand in it too, or stood there a moment ago. */
const named = (label: string, text: string): string => {
  const [said, words] = [label.toLowerCase(), text.toLowerCase()]
  const split = splitName(label)
  if (split !== null && split.words !== "") {
    const same = split.words.toLowerCase()
    return words.startsWith(same) || same.startsWith(words) ? split.name : ""
  }
  const repeats = text.split(" ").length > fewWords && said.endsWith(words)
  return (repeats ? label.slice(0, -text.length) : label).replace(/[\s:：,–-]+$/, "")
}

/**
 * Believes a kind of label once it tells two captions apart, by more than a number, or names somebody who is known to be in the
 * call: "Avatar" and "Caption 3" are nobody.
 */
export const createLabels = (isKnown: (name: string) => boolean): Labels => {
  const kinds = new Map<string, { first: string; isName: boolean | null }>()
  return {
    in: (unit) => unit.matches(labelled) || unit.querySelector(labelled) !== null,
    get known() {
      return [...kinds.values()].filter(({ isName }) => isName).length
    },
    nameIn(unit, text) {
      for (const [index, element] of [unit, ...unit.querySelectorAll(labelled)].entries()) {
        const label = clean(element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? "")
        if (label === "" || isControl(element)) continue
        const name = named(label, text)
        const bare = name.replace(/\d+/g, "")
        const couldBe = /\p{L}/u.test(bare) && couldBeName(name)
        const kind = `${element.localName} ${index}`
        const seen = kinds.get(kind) ?? { first: "", isName: null }
        kinds.set(kind, seen)
        // A label that only says what is said names nobody, whatever it says later; and its first words could be a name.
        if (label === text && text.split(" ").length > fewWords) seen.isName = false
        else if (couldBe && !text.toLowerCase().startsWith(name.toLowerCase())) {
          seen.first ||= bare
          if (isKnown(name) || bare !== seen.first) seen.isName ??= true
        }
        if (couldBe && seen.isName === true) return name
      }
      return ""
    },
  }
}

import { captionsOf, type Utterance } from "../src/domain/practice/captions"
import type { Step, Trace } from "./player"

/** A trace that says what was said: `[speaker, is it the rep, text]` of each merged turn. */
export interface ExpectingTrace extends Trace {
  readonly expect: readonly (readonly [string, boolean, string])[]
}

/** What stands on `pages/meet.html` already. */
const ownName = "Dana Seller"
const firstOther = "Remy Buyer"
/** The page loads and is recognised before somebody speaks. */
const beforeMs = 1500
/** Captions are still corrected a little after the last word. */
const afterMs = 3500

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign)

const block = (id: string, name: string, text: string): string =>
  `<div class="nMcdL bj4p3b" id="${id}"><div class="adE6rb"><img alt=""><div><span class="NWpY1d">${escaped(name)}</span></div></div><div class="ygicle VbkSUe">${escaped(text)}</div></div>`

const tile = (name: string, index: number): string =>
  `<div class="tile" data-participant-id="spaces/x/devices/${index + 2}" data-initials="${escaped(name.slice(0, 1))}"><span class="notranslate">${escaped(name)}</span></div>`

/**
 * Turns utterances into a trace of live captions on `pages/meet.html`. The rep is captioned as "You" and expected by the
 * page's own name; the others are "Remy Buyer", "Guest B", "Guest C" … in order of their first word. `page` is the path to
 * write for the page.
 */
export const meetTrace = (utterances: readonly Utterance[], rep: string, page: string): ExpectingTrace => {
  const others = [...new Set(utterances.map(({ speaker }) => speaker))].filter((speaker) => speaker !== rep)
  const names = new Map(
    others.map((speaker, index) => [
      speaker,
      index === 0
        ? firstOther
        : `Guest ${String.fromCharCode(65 + (index % 26))}${index < 26 ? "" : Math.floor(index / 26)}`,
    ]),
  )
  const label = (speaker: string): string => names.get(speaker) ?? "You"

  const steps: Step[] = [...names.values()]
    .slice(1)
    .map((name, index) => ({ t: 0, op: "append", to: "#tiles", html: tile(name, index + 1) }))
  const blocks: { speaker: string; text: string }[] = []
  for (const update of captionsOf(utterances)) {
    const t = beforeMs + update.t
    const id = `c${update.block}`
    if (blocks[update.block] === undefined) {
      steps.push(
        { t, op: "append", to: "#captions", html: block(id, label(update.speaker), update.text) },
        // What is not speech stays behind the blocks.
        { t, op: "move", at: "#captions > .IMKgW-spacer", to: "#captions" },
        { t, op: "move", at: "#captions > div:has(> button)", to: "#captions" },
      )
    } else steps.push({ t, op: "text", at: `#${id} > .ygicle`, text: update.text })
    blocks[update.block] = update
  }
  const end = steps.at(-1)?.t ?? 0
  steps.push({ t: end + afterMs, op: "wait", ms: 0 })

  return {
    site: "google-meet",
    url: "https://meet.google.com/abc-defg-hij",
    page,
    steps,
    expect: blocks.map(({ speaker, text }) => [names.get(speaker) ?? ownName, speaker === rep, text] as const),
  }
}

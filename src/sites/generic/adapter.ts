import type { Adapter, Look, Region } from "../adapter"
import { blocks } from "../blocks"
import { liveVideo, readableDocuments } from "../frames"
import { orLines } from "../lines"
import { controls, dialogs } from "../text"

/** Words that pages use for captions in their own code, whatever language they speak. */
const words = ["caption", "subtitle", "transcript"]
const named = words
  .flatMap((word) => ["class", "id", "data-testid", "aria-label"].map((name) => `[${name}*="${word}" i]`))
  .join()
const notCaptions = `${controls},${dialogs},form,video,track,a`

const captions = orLines(blocks)

/** A place that calls itself captions and looks like them. */
const region = (page: Document): Region | null => {
  for (const node of page.querySelectorAll(named)) {
    if (node.matches(notCaptions) || node.closest(notCaptions) !== null || node.querySelector(notCaptions) !== null)
      continue
    if (captions.rows(node).length > 0) return { node, layer: "structure", shape: captions }
  }
  return null
}

const look = (page: Document): Look => {
  const talks = page.querySelector(`${liveVideo},audio:not([src],:has(source))`) !== null
  const captions = region(page)
  const live = page.querySelector('[aria-live]:not([aria-live="off"]),[role="log"]') !== null
  return {
    presence: talks || captions !== null || live ? "in" : "none",
    captions: captions !== null ? "on" : "unknown",
    presenting: false,
    captionsButton: null,
    controls: null,
    region: captions,
    signs: [],
  }
}

/** Any page that the user asked for: captions are found by what they are called or by what they do, else all goes by hand. */
export const generic: Adapter = {
  site: "generic",
  owns: () => true,
  // With the host: many sites have the same paths, and their calls are not one.
  meetingId: ({ hostname, pathname, search }) => (hostname + pathname + search).slice(0, 300),
  documents: readableDocuments,
  look,
  people: () => ({ self: null, others: [] }),
  region,
  graceMs: 15_000,
}

import type { Adapter, Look, Region } from "../adapter"
import { blocks, holderOf, shapedBlocks } from "../blocks"
import { findIcons, hasIconLike } from "../icons"
import { clean, dialogs, settings } from "../text"

/** Marks of the page, best first, with the time they were seen in use. All of them are free of language. */
const marks = {
  /** 2025-03 … 2026-07 */
  region: '[role="region"][tabindex="0"]',
  /** 2024-11 … 2026-03 */
  block: ".nMcdL",
  /** 2024-11 … 2026-03 */
  words: ".ygicle",
  self: "[data-self-name]",
  tile: "[data-participant-id]",
  name: ".notranslate",
} as const

/** The texts of Meet's icons: unchanged since 2024 at least, and the same in every language. */
const icons = {
  leave: "call_end",
  captionsOn: "closed_caption",
  captionsOff: "closed_caption_off",
  effects: "visual_effects",
} as const
/** Icons that stand in the call and not in the lobby. */
const inCall = [icons.captionsOn, icons.captionsOff, "back_hand", "chat", "chat_bubble"]
/** Icons of one's own presentation, in the bar that offers to end it. */
const presenting = new Set(["cancel_presentation", "stop_screen_share"])
/** Icons that stand in the lobby too: whoever sees them can read the page. */
const anywhere = ["mic", "mic_off", "mic_none", "videocam", "videocam_off", "more_vert"]
const vocabulary = new Set<string>([icons.leave, ...inCall, ...presenting, ...anywhere])
const ofControls = new Set<string>([icons.leave, "mic", "mic_off"])

const callPath = /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})(?:$|\/)/i
const buttons = 'button,[role="button"]'

/** The call's own controls are a region too, and so may its settings be. */
const isControls = (region: Element): boolean =>
  region.closest(dialogs) !== null ||
  region.querySelector(`video,${settings}`) !== null ||
  findIcons(region, ofControls).size > 0 ||
  // Captions may hold buttons too, each its own.
  (region.querySelectorAll(buttons).length > 3 && shapedBlocks(region, 3).length === 0)

const shape = { ...blocks, sure: marks.words }

const region = (page: Document): Region | null => {
  for (const node of page.querySelectorAll(marks.region)) if (!isControls(node)) return { node, layer: "marks", shape }
  const list = holderOf([...page.querySelectorAll(marks.block)])
  if (list !== null && !isControls(list)) return { node: list, layer: "marks", shape }
  for (const node of page.querySelectorAll('[role="region"]'))
    if (!isControls(node) && shapedBlocks(node).length > 0) return { node, layer: "structure", shape }
  return null
}

const look = (page: Document, url: URL): Look => {
  const found = findIcons(page, vocabulary)
  const leave = found.get(icons.leave)
  const off = found.get(icons.captionsOff)
  const all = (names: Iterable<string>): Element[] => [...names].flatMap((name) => found.get(name) ?? [])
  const has = (names: Iterable<string>): boolean => all(names).length > 0
  const calls = callPath.test(url.pathname)
  const captions = calls ? region(page) : null
  const presence = (): Look["presence"] => {
    if (captions !== null || (leave && has(inCall))) return "in"
    if (!calls) return "none"
    return leave ? "lobby" : has(anywhere) ? "idle" : "unclear"
  }
  return {
    presence: presence(),
    captions: off ? "off" : found.has(icons.captionsOn) ? "on" : "unknown",
    presenting: has(presenting),
    captionsButton: off?.closest<HTMLElement>(buttons) ?? null,
    controls: leave?.closest('[role="region"],[role="toolbar"],footer') ?? leave?.closest(buttons) ?? null,
    region: captions,
    signs: [leave ?? [], all(inCall), all(presenting)].flat(),
  }
}

export const googleMeet: Adapter = {
  site: "google-meet",
  // Breakout rooms and rebuilt pages take the controls away for a moment.
  graceMs: 6_000,
  owns: (url) => url.hostname === "meet.google.com",
  meetingIsSure: true,
  meetingId: (url) => callPath.exec(url.pathname)?.[1]?.toLowerCase() ?? null,
  documents: (top) => [top],
  look,
  presents: (_, { signs: [icon] }) => icon !== undefined && hasIconLike(icon, presenting),
  people(page) {
    const self = clean(page.querySelector(marks.self)?.getAttribute("data-self-name") ?? "") || null
    const others = [...page.querySelectorAll(marks.tile)]
      .filter((tile) => !tile.matches(marks.self) && tile.querySelector(marks.self) === null)
      .map((tile) => clean(tile.querySelector(marks.name)?.textContent ?? ""))
    return { self, others: others.filter((name) => !name.includes(icons.effects)) }
  },
  region,
}

import type { Layer } from "~domain/records/row"

/** What one look at a page tells, without reading a word of what is said. */
export interface Look {
  /**
   * `idle`: a page of the tool that can be read and shows no call: before one, or after it. `unclear`: the address says that there
   * is a call and nothing on the page can be recognised.
   */
  readonly presence: "none" | "idle" | "lobby" | "in" | "ended" | "unclear"
  /** Does the page show captions now? */
  readonly captions: "on" | "off" | "unknown"
  /** The tool's own mark that the rep presents. */
  readonly presenting: boolean
  /** The one button that would switch captions on. */
  readonly captionsButton: HTMLElement | null
  /** The button of the menu that holds it, while it is not shown. */
  readonly captionsMenu?: HTMLElement | null
  /** Are there captions without names, while the tool has a place that names who speaks, for the user to open? */
  readonly namesHidden?: boolean
  /** The call's own controls, which nothing of ours may cover. */
  readonly controls: Element | null
  /** Where captions stand, if anywhere: `Adapter.region`, which the look needs anyway. */
  readonly region: Region | null
  /**
   * What this look rests on, surest first. While all of them stand where they are and say the same, the page is not walked again
   * every second.
   */
  readonly signs: readonly Element[]
}

/** How captions are laid out in a region. */
export interface Shape {
  /** The element whose children are the captions, or hold them. */
  list(region: Element): Element
  /**
   * The caption nodes in one child of the list, in the order of the page. What holds more than `controls` (none, unless captions
   * here are known to hold some) is no caption by its shape.
   */
  rows(unit: Element, controls?: number): readonly Element[]
  /** Reads one caption node, or null when nothing is said in it. */
  read(row: Element): Reading | null
  /** Does a caption without a name belong to whoever said the one before? */
  readonly carries?: boolean
  /** Do captions lose words at the front while they go on? */
  readonly rolls?: boolean
  /** What words stand in that are said for sure: a selector. Others are believed once something speaks for them. */
  readonly sure?: string
}

/** The place on the page where captions stand, and how it was found. */
export interface Region {
  readonly node: Element
  readonly layer: Layer
  readonly shape: Shape
  /** Does it leave the page while nobody speaks, although captions are on? */
  readonly fades?: boolean
  /** Captions that were seen to grow here before. */
  readonly grown?: readonly Element[]
}

/** One caption as it stands on the page now. `node` is what stays the same while the caption grows. */
export interface Reading {
  readonly node: Element
  /** The name as the page shows it; empty when it shows none. */
  readonly speaker: string
  /** What stands for somebody whose name is not shown: initials, or the address of a picture. */
  readonly token?: string
  readonly text: string
  /** The element that holds the words and nothing else, where there is one: while only it changes, only it is read again. */
  readonly words?: Element
  /** What stands there before the words after all: a name in one text with them. */
  readonly lead?: string
}

/** Who is in the call, as the page names them. */
export interface People {
  readonly self: string | null
  readonly others: readonly string[]
}

/**
 * All that is known of one call tool. Functions over a document, without memory: the row engine remembers. Known marks come
 * first, then structure, so that a tool may change its page and still be read.
 */
export interface Adapter {
  readonly site: string
  /** Is this page of the tool? */
  owns(url: URL, page: Document): boolean
  /** The name of the meeting in its address, or what else tells it from other meetings; null when nothing does. */
  meetingId(url: URL, page: Document): string | null
  /** Is another meeting id surely another call, even in the middle of one? Else the id stands until the call is left. */
  readonly meetingIsSure?: boolean
  /** The title of the meeting, where the page's own title is something else. */
  title?(page: Document): string
  /** The documents the call may live in: the top one, and frames of the same origin. */
  documents(top: Document): readonly Document[]
  look(page: Document, url: URL): Look
  /** Does the page show by now that the rep presents? Asked every second after a look that did not see it, so it is cheap. */
  presents?(page: Document, last: Look): boolean
  people(page: Document): People
  region(page: Document): Region | null
  /** How captions look where no mark of the tool is left, if other than blocks of a name and words. */
  readonly unmarked?: Shape
  /** For how long may the call's controls be gone before it has ended? ms */
  readonly graceMs: number
}

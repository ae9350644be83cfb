import type { Health } from "~domain/records/health"
import type { SeenRow } from "~domain/records/row"
import type { Presence } from "~messaging/port"
import type { Adapter, Look, People, Region } from "./adapter"
import { createEngine } from "./engine"
import { createFinder, saying } from "./finder"
import { isShown, readableDocuments } from "./frames"
import { nextHealth } from "./health"
import { createLabels } from "./labels"
import { keepNewest } from "./newest"
import { pointedRegion } from "./pointed"
import { press } from "./press"
import { reportOf } from "./report"
import { firstPresence, nextPresence } from "./presence"
import { readRegion, type Reader } from "./reader"
import { textOf } from "./text"

/** How often the page is looked at. Captions are read when they change; this is for everything else. */
const lookMs = 1_000
/** While all that the last look rests on stands as it stood, the page is walked only so often. */
const walkMs = 4_000
const peopleMs = 3_000
/** While captions are missing, a change of the page is a reason to look for them, but not more often than this. */
const searchMs = 250
const mostSpeakers = 100
const mostHeard = 20
/** A menu that was opened shows what it holds after so long. */
const menuMs = 400

/** What the watcher tells, each when it changes. */
export interface WatchEvents {
  rows(rows: readonly SeenRow[]): void
  /** A caption goes on: `Watch.read` tells its rows, at any later time. */
  waits(): void
  health(health: Health): void
  presence(presence: Presence): void
  presenting(on: boolean): void
  people(people: People): void
  meeting(meetingId: string | null, title: string): void
  /** The page's button for captions came or went, or the names of those who speak. */
  offers(): void
}

export interface Watch {
  readonly presence: Presence
  readonly presenting: boolean
  /** Null until somebody listens. */
  readonly health: Health | null
  readonly people: People | null
  readonly meetingId: string | null
  readonly title: string
  /** The page's own controls, which nothing may cover; null when they are not known. */
  readonly controls: Element | null
  readonly canTurnOnCaptions: boolean
  readonly namesHidden: boolean
  /** Looks at the page for the first time, and from then on. */
  start(): void
  /** Reads captions from now on, or no longer. Before it is called nothing is read. */
  listen(on: boolean): void
  /** Reads captions that wait to be read. */
  read(): void
  /** What is seen now, without a word of it. */
  report(): string
  /** Reads captions at this place first, which the user showed; none: finds them itself. */
  readAt(marks: readonly string[]): void
  /** Presses the page's button for captions. */
  turnOnCaptions(): void
  stop(): void
}

const rank: readonly Look["presence"][] = ["none", "unclear", "ended", "idle", "lobby", "in"]

/** What an element of the page's interface says. */
const saysNow = (sign: Element): string => `${sign.textContent} ${sign.getAttribute("aria-pressed")}`

/** Watches one page of a call tool: where somebody is, what can be heard, and every caption. */
export const watchPage = (
  adapter: Adapter,
  top: Document,
  life: string,
  now: () => number,
  events: WatchEvents,
): Watch => {
  const engine = createEngine(life)
  const url = (): URL => new URL(top.location.href)
  let listening = false
  let listened = false
  /** Was somebody asked to listen where no call is seen? */
  let begun = false
  let page = top
  let look: Look = {
    presence: "none",
    captions: "unknown",
    presenting: false,
    captionsButton: null,
    controls: null,
    region: null,
    signs: [],
  }
  let walkedAt = 0
  let said: readonly string[] = []
  let where = firstPresence(now())
  let presenting = false
  let people: People | null = null
  let peopleAt = 0
  let peopleTold = false
  const titleNow = (): string => (adapter.title?.(page) ?? top.title).replace(/^\(\d+\)\s*/, "").slice(0, 300)
  let address = top.location.href
  let meetingId = adapter.meetingId(url(), page)
  let title = titleNow()
  let health: Health = { state: "outside", at: now(), layer: null }
  let reader: Reader | null = null
  let lastRegion = new WeakRef<Element>(top.documentElement)
  let fades = false
  /** Who was heard to speak: captions beside such a name are believed sooner. */
  const speakers = new Set<string>()
  /** What was heard last, by row: where it stands again, captions are. */
  const heard = new Map<string, string>()
  let searchedAt = 0
  let searching: ReturnType<typeof setTimeout> | null = null
  let missingSince: number | null = null
  let pressing: ReturnType<typeof setTimeout> | undefined
  let readAt: number | null = null
  /** Was anything heard in the place that is read? */
  let heardHere = false
  let unreadSince: number | null = null

  let finder = createFinder()
  /** What came to the page with all that it holds, while captions were looked for. */
  const brought = new WeakSet<Node>()
  const stood = (node: Node | null): boolean => node === null || (!brought.has(node) && stood(node.parentNode))
  const appearances = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) brought.add(node)
    finder.take(records)
    const wait = searchMs - (now() - searchedAt)
    if (wait <= 0) search()
    else searching ??= setTimeout(() => search(), wait)
  })
  let awaiting = false

  /** Watches the whole page while there are no captions: for them to appear, or for anything that behaves like them. */
  const expect = (on: boolean): void => {
    if (on === awaiting) return
    awaiting = on
    appearances.disconnect()
    if (!on) return
    const documents = adapter.documents(top)
    finder = createFinder(adapter.unmarked, heard.size > 0 ? documents.map(({ body }) => body) : [])
    for (const document of documents)
      appearances.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        characterDataOldValue: true,
      })
  }

  const drop = (): void => {
    reader?.stop()
    reader = null
  }

  /** Who is known to be in the call. */
  const namesNow = (): Set<string> => new Set([people?.self ?? [], people?.others ?? [], ...speakers].flat())

  const lessons = {
    isKnown: (name: string) => people !== null && [people.self, ...people.others].includes(name),
    labels: createLabels((name) => namesNow().has(name)),
    kinds: new Set<string>(),
  }

  const holdsText = ({ node }: Region): boolean => isShown(node) && textOf(node) !== ""
  let guessed: Region | null = null
  /** What behaves like captions although no mark of the tool is left: where it was found before, if anything stands there. */
  const guess = (): Region | null => {
    if (guessed !== null && holdsText(guessed)) return guessed
    const found = finder.find(namesNow(), new Set(heard.values()))
    guessed = found ?? guessed
    return found
  }

  let marks: readonly string[] = []
  const pointed = (): Region | null => (marks.length === 0 ? null : pointedRegion(readableDocuments(top), marks))

  const search = (shown = adapter.region(page)): void => {
    if (searching !== null) clearTimeout(searching)
    searching = null
    searchedAt = now()
    const old = reader?.region
    // What is opened beside captions may only look like some.
    const stays =
      heardHere &&
      old?.layer === "structure" &&
      shown?.layer === "structure" &&
      holdsText(old) &&
      !shown.node.contains(old.node)
    const region = pointed() ?? (stays ? old : shown) ?? guess()
    expect(region === null || (region.layer === "structure" && !heardHere))
    if (region !== null && region.node === reader?.region.node && region.layer === reader.region.layer) return
    drop()
    unreadSince = null
    const looked = missingSince !== null
    missingSince = region === null ? (missingSince ?? now()) : null
    if (region === null) return tellHealth()
    // The same container again, after a pause: its captions are known.
    if (region.node !== lastRegion.deref() || region.layer === "generic") engine.newRegion(region.shape.rolls ?? false)
    lastRegion = new WeakRef(region.node)
    fades = region.fades ?? false
    heardHere = false
    // What takes the place of captions comes there, too.
    const hasStood = old?.node.isConnected === false || (looked && stood(region.node))
    reader = readRegion(region, hasStood, engine, lessons, now, {
      waits: () => events.waits(),
      rows(rows) {
        // Words of the next call must not be told as words of this one.
        if (top.location.href !== address) tellMeeting()
        readAt = now()
        heardHere = true
        for (const { key, speaker, text } of rows) {
          if (speakers.size < mostSpeakers) speakers.add(speaker)
          keepNewest(heard, key, saying(speaker, text), mostHeard)
        }
        events.rows(rows)
        // The first reading comes while the reader is still being made.
        if (reader !== null && health.state !== "hearing") tellHealth()
      },
      understood(read) {
        unreadSince = read ? null : (unreadSince ?? now())
      },
      lost: () => search(),
    })
    tellHealth()
  }

  const tellHealth = (): void => {
    const next = nextHealth(
      health,
      {
        presence: where.presence,
        since: where.since,
        listening,
        captions: look.captions,
        layer: reader?.region.layer ?? null,
        missingSince,
        fades,
        readAt,
        unreadSince,
      },
      now(),
    )
    if (next === health) return
    health = next
    if (listened) events.health(health)
  }

  const tellPeople = (): void => {
    if (now() - peopleAt < peopleMs) return
    peopleAt = now()
    const next = adapter.people(page)
    // A tile that is rebuilt shows no name for a moment.
    const self = next.self ?? people?.self ?? null
    const others = [...new Set(next.others)].filter((name) => name !== "" && name !== self)
    if (peopleTold && people?.self === self && people.others.join("\n") === others.join("\n")) return
    people = { self, others }
    peopleTold = true
    events.people(people)
  }

  /** The next call has other people in it, and those who are there again are told again. */
  const askPeople = (): void => {
    peopleTold = false
    peopleAt = 0
    walkedAt = 0
  }

  const tellMeeting = (): void => {
    address = top.location.href
    const shown = adapter.meetingId(url(), page)
    const goesOn = look.presence === "in" && where.doubtSince === null
    const stands = where.presence === "in" && !adapter.meetingIsSure
    const id = stands ? (goesOn ? (meetingId ?? shown) : (shown ?? meetingId)) : shown
    if (id === meetingId && titleNow() === title) return
    title = titleNow()
    if (id !== meetingId && id !== null) {
      askPeople()
      if (where.presence === "ended") where = firstPresence(now())
    }
    meetingId = id
    events.meeting(meetingId, title)
  }

  const walk = (): void => {
    walkedAt = now()
    const looks = adapter.documents(top).map((document) => ({ document, look: adapter.look(document, url()) }))
    const best = looks.reduce((a, b) => (rank.indexOf(b.look.presence) > rank.indexOf(a.look.presence) ? b : a))
    page = best.document
    const before = offers()
    look = best.look
    said = look.signs.map(saysNow)
    // On a page nobody knows it is a sign of a call that the user began one, or showed its captions.
    if (look.presence === "in") begun = false
    else if (look.presence === "none" && adapter.site === "generic") {
      if (pointed() !== null) look = { ...look, presence: "in", captions: "on" }
      else if (begun) look = { ...look, presence: "in" }
    }
    if (before !== offers()) events.offers()
    tellMeeting()
    const was = where.presence
    where = nextPresence(where, look.presence, now(), adapter.graceMs)
    if (where.presence !== was) {
      events.presence(where.presence)
      if (where.presence === "in") askPeople()
    }
    if (look.presenting !== presenting) {
      presenting = look.presenting
      events.presenting(presenting)
    }
    if (where.presence === "in" && listening) {
      if (was !== "in") missingSince = null
      search(look.region)
      tellPeople()
      reader?.poll()
    } else {
      drop()
      expect(false)
    }
  }

  /** In a call: is all there that the last look saw, and nothing new that matters at once? */
  const stands = (): boolean =>
    where.presence === "in" &&
    where.doubtSince === null &&
    (!listening || (reader !== null && isShown(reader.region.node))) &&
    now() - walkedAt < walkMs &&
    top.location.href === address &&
    look.signs.every((sign, index) => isShown(sign) && saysNow(sign) === said[index]) &&
    (presenting || adapter.presents?.(page, look) !== true)

  const lookAgain = (): void => {
    if (stands()) reader?.settle()
    else walk()
    tellHealth()
  }

  const canTurnOn = (): boolean => (look.captionsButton ?? look.captionsMenu ?? null) !== null
  const offers = (): string => `${canTurnOn()} ${look.namesHidden ?? false}`

  /** Presses the button for captions, after the menus that hold it: nothing else, and nothing twice. */
  const turnOn = (pressed: Set<HTMLElement>): void => {
    walk()
    const { captionsButton: button, captionsMenu: menu = null } = look
    const next = button ?? menu
    if (next === null || pressed.has(next)) return
    press(next)
    if (next === button) return
    pressed.add(next)
    pressing = setTimeout(() => turnOn(pressed), menuMs)
  }

  let timer: ReturnType<typeof setInterval> | undefined

  return {
    get presence() {
      return where.presence
    },
    get presenting() {
      return presenting
    },
    get health() {
      return listened ? health : null
    },
    get people() {
      return people
    },
    get meetingId() {
      return meetingId
    },
    get title() {
      return title
    },
    get controls() {
      return look.controls
    },
    get canTurnOnCaptions() {
      return canTurnOn()
    },
    get namesHidden() {
      return look.namesHidden ?? false
    },
    start() {
      lookAgain()
      timer = setInterval(lookAgain, lookMs)
    },
    listen(on) {
      if (on === listening) return
      listening = on
      listened = true
      begun = on && where.presence === "none"
      missingSince = null
      if (on) return lookAgain()
      drop()
      expect(false)
    },
    read: () => reader?.read(),
    report() {
      const region = reader?.region
      return reportOf(region?.node ?? page.body, adapter.site, region?.layer ?? null)
    },
    readAt(shown) {
      marks = shown
      walkedAt = 0
      lookAgain()
    },
    turnOnCaptions: () => turnOn(new Set()),
    stop() {
      clearTimeout(pressing)
      clearInterval(timer)
      if (searching !== null) clearTimeout(searching)
      drop()
      expect(false)
    },
  }
}

import type { Speaker } from "~domain/coaching/view"
import { t } from "~platform/i18n"
import type { SessionState } from "./state"

/** Whom the call is with: the person prepared for, else who speaks on the other side, else what the meeting is called. */
export const whoText = ({ person, page }: SessionState, speakers: readonly Speaker[]): string => {
  if (person) return person.name
  const theirs = speakers.filter(({ side }) => side === "theirs")
  if (theirs.length === 1 && theirs[0]) return theirs[0].name
  return page?.title || t("panel_who_unknown")
}

/** The other side in short, for a button: a first name, or "they". */
export const otherName = ({ person }: SessionState, speakers: readonly Speaker[]): string | null => {
  if (person) return person.name
  const theirs = speakers.filter(({ side }) => side === "theirs")
  return theirs.length === 1 ? (theirs[0]?.name ?? null) : null
}

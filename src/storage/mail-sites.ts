import { dropOrigin, isGranted, requestOrigin } from "~platform/browser"
import { updateOptions } from "./options"

/** Of the pages that the user turned on, those that the browser allows as well: there drafts are read, and nowhere else. */
export const mailPagesOn = async (wanted: readonly string[]): Promise<readonly string[]> => {
  const may = await Promise.all(wanted.map(isGranted))
  return wanted.filter((_, index) => may[index])
}

/**
 * Turns mail pages on, by match patterns. The user's wish is kept before the browser asks, so that a site is never taken for a call
 * tool's meanwhile. Must be called in a click or key handler.
 *
 * @returns false when the browser was told no; then nothing has changed.
 */
export const turnOnMail = async (patterns: readonly string[]): Promise<boolean> => {
  await updateOptions(({ mailSites }) => ({ mailSites: [...new Set([...mailSites, ...patterns])] }))
  const granted = await requestOrigin(...patterns).catch(() => false)
  if (!granted) await forget(patterns)
  return granted
}

/** Turns mail pages off and gives them back. */
export const turnOffMail = async (patterns: readonly string[]): Promise<void> => {
  await forget(patterns)
  await dropOrigin(...patterns)
}

const forget = (patterns: readonly string[]): Promise<unknown> =>
  updateOptions(({ mailSites }) => ({ mailSites: mailSites.filter((pattern) => !patterns.includes(pattern)) }))

import type { Consent } from "./options"

/**
 * May captions of this site be read? Only with consent given for it, by site id or by origin. A call that the rep said "not this
 * call" to is never read, whatever the consent.
 */
export const mayRead = (
  consent: Consent | null,
  site: { readonly id: string; readonly origin: string },
  call: { readonly notThisCall: boolean } | null,
): boolean =>
  consent !== null &&
  (consent.sites.includes(site.id) || consent.sites.includes(site.origin)) &&
  call?.notThisCall !== true

/** Consent given at `at`, for these sites beside those it was given for before. */
export const giveConsent = (before: Consent | null, sites: readonly string[], at: number): Consent => ({
  version: 1,
  at,
  sites: [...new Set([...(before?.sites ?? []), ...sites])],
})

/** Consent taken back for some sites; null when none is left. */
export const takeConsentBack = (before: Consent | null, sites: readonly string[]): Consent | null => {
  const left = before?.sites.filter((site) => !sites.includes(site)) ?? []
  return before === null || left.length === 0 ? null : { ...before, sites: left }
}

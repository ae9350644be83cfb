/** A site as the browser grants it, and as consent names it. */
export interface SiteAddress {
  readonly host: string
  readonly origin: string
  readonly pattern: string
}

/** The site somebody means by an address, with or without "https://" and path; null when it is none, or not encrypted. */
export const siteAddressOf = (typed: string): SiteAddress | null => {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  if (protocol !== "https:" || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(hostname)) return null
  return { host: hostname, origin: `https://${hostname}`, pattern: `https://${hostname}/*` }
}

/** The host in a match pattern: "calls.example.com", "*.example.com". */
export const hostIn = (pattern: string): string => pattern.replace(/^[^/]*\/\//, "").replace(/\/.*$/, "")

/** Does the pattern cover the host? */
export const covers = (pattern: string, host: string): boolean => {
  const own = hostIn(pattern)
  return own.startsWith("*.") ? host === own.slice(2) || host.endsWith(own.slice(1)) : own === host
}

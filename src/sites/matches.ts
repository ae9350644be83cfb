/** Does a match pattern of ours (`https://host/*`, `https://*.host/*`) name this page? */
export const matches = (pattern: string, { protocol, hostname }: Pick<Location, "protocol" | "hostname">): boolean => {
  const host = /^https:\/\/([^/]+)\//.exec(pattern)?.[1]
  if (host === undefined || protocol !== "https:") return false
  return host.startsWith("*.") ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host
}

import type { ReactNode } from "react"

interface SiteLineProps {
  readonly name: string
  readonly hosts?: string
  readonly what: string
  readonly children: ReactNode
}

/** A tool or site, what is done there, and what the user may change about it. */
export const SiteLine = ({ name, hosts, what, children }: SiteLineProps) => (
  <li>
    <div>
      <b>{name}</b>
      {hosts ? <p className="hint">{hosts}</p> : null}
      <p className="hint">{what}</p>
    </div>
    <div className="site-acts">{children}</div>
  </li>
)

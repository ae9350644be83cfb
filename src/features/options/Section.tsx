import type { ReactNode } from "react"

interface SectionProps {
  /** Also its address on the page: `options.html#names`. */
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

/** One part of the options, with an address of its own. */
export const Section = ({ id, title, hint, children }: SectionProps) => (
  <section className="block option" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`} tabIndex={-1}>
      {title}
    </h2>
    {hint ? <p className="hint">{hint}</p> : null}
    <div className="option-body">{children}</div>
  </section>
)

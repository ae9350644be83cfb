import { useId, type ReactNode } from "react"

interface SectionProps {
  readonly title: string
  /** At the end of the heading's line. */
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** One part of a page with its heading. */
export const Section = ({ title, end, children }: SectionProps) => {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {end ? <span className="end">{end}</span> : null}
      </header>
      {children}
    </section>
  )
}

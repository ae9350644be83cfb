import { useId, type ReactNode } from "react"

interface NoticeProps {
  readonly title: string
  readonly children?: ReactNode
  /** The one thing to do, and at most one quiet way round it. */
  readonly acts?: ReactNode
  /** `attend`: something needs the user. `plain`: something is offered. */
  readonly tone?: "attend" | "plain"
}

/** What happened and the one thing that can be done about it. */
export const Notice = ({ title, children, acts, tone = "attend" }: NoticeProps) => {
  const id = useId()
  return (
    <section className={tone === "attend" ? "need" : "need need--plain"} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children ? <p>{children}</p> : null}
      {acts ? <div className="need-acts">{acts}</div> : null}
    </section>
  )
}

import type { ReactNode } from "react"
import { Rungs } from "./Rungs"

interface PageProps {
  /** Name of the product, beside the mark. */
  readonly brand: string
  /** "Go to the content", for who walks with the keyboard. */
  readonly skip: string
  /** At the end of the head. */
  readonly end?: ReactNode
  /** The rail beside the column: where one is. */
  readonly rail?: ReactNode
  /** The bar at the bottom with the one next action. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A page of our own: a head, one column to read, a rail to know where one is, a bar with the next action. */
export const Page = ({ brand, skip, end, rail, foot, children }: PageProps) => (
  <>
    <a className="skip" href="#content">
      {skip}
    </a>
    <header className="top">
      <span className="brand">
        <Rungs depth={3} size={20} />
        {brand}
      </span>
      {end ? <div className="end">{end}</div> : null}
    </header>
    <div className={rail ? "cols" : "cols cols--one"}>
      {rail ?? null}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
    {foot ? (
      <footer className="done">
        <div>{foot}</div>
      </footer>
    ) : null}
  </>
)

import { Component, Suspense, use, type ReactNode } from "react"

interface LoadedProps<T> {
  readonly what: Promise<T>
  /** What to show when it could not be read. */
  readonly failed: (error: unknown) => ReactNode
  readonly children: (loaded: T) => ReactNode
}

/** Shows what was read as soon as it is there. Nothing stands in its place: reading takes a few milliseconds. */
export const Loaded = <T,>({ what, failed, children }: LoadedProps<T>) => (
  <Catch failed={failed}>
    <Suspense>
      <Use what={what}>{children}</Use>
    </Suspense>
  </Catch>
)

const Use = <T,>({ what, children }: Pick<LoadedProps<T>, "what" | "children">) => children(use(what))

interface CatchProps {
  readonly failed: (error: unknown) => ReactNode
  readonly children: ReactNode
}

/** Says what went wrong where the parts inside could not be drawn. */
export class Catch extends Component<CatchProps, { readonly error: unknown }> {
  override state = { error: undefined as unknown }
  static getDerivedStateFromError = (error: unknown) => ({ error: error ?? new Error("unknown") })
  override render() {
    return this.state.error === undefined ? this.props.children : this.props.failed(this.state.error)
  }
}

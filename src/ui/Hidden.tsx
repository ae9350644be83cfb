import type { ReactNode } from "react"

/** Words for who cannot see the picture. */
export const Hidden = ({ children }: { readonly children: ReactNode }) => <span className="sr">{children}</span>

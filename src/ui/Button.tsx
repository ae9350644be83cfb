import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react"
import { Icon, type IconName } from "./Icon"

/** `main` is the one thing to do on a screen, `soft` a chosen or likely act, `danger` stands only beside what erases. */
export type ButtonLook = "plain" | "main" | "soft" | "quiet" | "danger"

interface Looks {
  readonly look?: ButtonLook
  readonly small?: boolean
}

const classOf = ({ look = "plain", small = false }: Looks, more = ""): string =>
  `btn ${look === "plain" ? "" : `btn--${look}`} ${small ? "btn--s" : ""} ${more}`.replace(/ +/g, " ").trim()

interface ButtonProps extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  /** The key that does the same, as the browser assigned it. */
  readonly keys?: string | null
}

export const Button = ({ look = "plain", small = false, keys, children, ...rest }: ButtonProps) => (
  <button type="button" className={classOf({ look, small })} {...rest}>
    {children}
    {keys ? <kbd>{keys}</kbd> : null}
  </button>
)

interface ButtonLinkProps extends Looks, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className"> {
  readonly href: string
  readonly children: ReactNode
}

/** Looks like a button and goes somewhere. */
export const ButtonLink = ({ look = "plain", small = false, children, ...rest }: ButtonLinkProps) => (
  <a className={classOf({ look, small })} {...rest}>
    {children}
  </a>
)

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "children"> {
  readonly icon: IconName
  /** What it does, in words. */
  readonly label: string
}

export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <button type="button" className="btn btn--icon" aria-label={label} title={label} {...rest}>
    <Icon name={icon} />
  </button>
)

/** Does something, and reads as part of the text around it. */
export const TextButton = ({ children, ...rest }: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">) => (
  <button type="button" className="link" {...rest}>
    {children}
  </button>
)

import type { MomentKind } from "~domain/hearing/moment"

/**
 * A named rule: `find` is looked for in one sentence written as " lower case words with one space around each ", never
 * in more, so that no text can make it slow. `because` is the key of the reason a user reads.
 */
export interface Rule {
  readonly kind: MomentKind
  readonly because: string
  readonly find: RegExp
  readonly unless?: RegExp
}

/** Writes a rule in words: "|" between ways to say it, "_" for any one word, "(…)" for choices; bounded by spaces. */
export const said = (...ways: readonly string[]): RegExp =>
  new RegExp(` (?:${ways.map((way) => way.replaceAll("_", "[^ ]+")).join("|")}) `)

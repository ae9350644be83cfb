import type { MailTemplate } from "./settings"

/** What a template may name. Anything else in braces is open too: nobody knows what belongs there. */
export const mailFields = [
  "name",
  "company",
  "me",
  "day",
  "topic",
  "question",
  "reason",
  "quote",
  "stone",
  "link",
  "present",
  "motivation",
  "vision",
  "promises",
  "last",
  "colleague",
  "contact",
] as const
export type MailField = (typeof mailFields)[number]

/** What is known for the fields; a blank value is not known. */
export type KnownFields = Readonly<Partial<Record<MailField, string>>>

/** A field nobody could fill: where its mark stands in the text. */
export interface OpenField {
  readonly field: string
  readonly in: "subject" | "body"
  readonly from: number
  readonly to: number
}

export interface FilledMail {
  readonly subject: string
  readonly body: string
  readonly open: readonly OpenField[]
}

const placeholder = /\{([^{}\n]{1,40})\}/g
const openMark = /\[([^[\]\n]{1,40})\?\]/g

/** Spaces and line breaks of a value for the subject, where no line can be broken. */
const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim()

const markOf = (field: string): string => `[${inOneLine(field) || "?"}?]`

/** The marks of fields that are still open in a text, such as "[name?]": look for them before a mail goes out. */
export const openFieldsIn = (text: string, where: "subject" | "body"): readonly OpenField[] =>
  [...text.matchAll(openMark)].map((found) => ({
    field: found[1] ?? "",
    in: where,
    from: found.index,
    to: found.index + found[0].length,
  }))

/**
 * Fills a template with what is known. A field that is not known becomes a mark in square brackets ("[name?]") and is listed in
 * `open`, also when the template names a field that does not exist: no raw placeholder is ever left. What is filled in stays as
 * it is, braces and all; in the subject its line breaks become spaces.
 */
export const fillTemplate = (template: Pick<MailTemplate, "subject" | "body">, known: KnownFields): FilledMail => {
  const values = new Map<string, string | undefined>(Object.entries(known))
  const fill = (text: string, where: "subject" | "body") => {
    const open: OpenField[] = []
    let filled = ""
    let at = 0
    for (const found of text.matchAll(placeholder)) {
      const field = (found[1] ?? "").trim()
      const value = values.get(field)?.trim() ?? ""
      filled += text.slice(at, found.index)
      at = found.index + found[0].length
      if (value === "") {
        const mark = markOf(field)
        open.push({ field, in: where, from: filled.length, to: filled.length + mark.length })
        filled += mark
      } else filled += where === "subject" ? inOneLine(value) : value
    }
    return { text: filled + text.slice(at), open }
  }
  const subject = fill(template.subject, "subject")
  const body = fill(template.body, "body")
  return { subject: subject.text, body: body.text, open: [...subject.open, ...body.open] }
}

import * as z from "zod/mini"
import { mailKindSchema } from "./kind"

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))
const words = z.int().check(z.minimum(0), z.maximum(2000))
const share = z.number().check(z.minimum(0), z.maximum(1))

/** What is worth another look in one kind of mail. */
const mailLimitsSchema = z.object({
  /** Length of what was written, words; greeting counts, signature and quote do not. */
  words: z.object({ from: words, to: words }),
  /** Highest school grade (US) that should be needed to read it with ease. */
  readingGrade: z.number().check(z.minimum(0), z.maximum(20)),
  /** Words of the subject, without "Re:". */
  subjectWords: z.object({ from: words, to: words }),
  /** Most things asked for. */
  asks: z.int().check(z.minimum(0), z.maximum(20)),
  /** Largest part of its words that may praise one's own product, 0–1. */
  pitchShare: share,
})
export type MailLimits = z.infer<typeof mailLimitsSchema>

const mailTemplateSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  name: text,
  kind: mailKindSchema,
  subject: text,
  /** May hold fields in braces: docs/mail.md lists them. */
  body: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
})
export type MailTemplate = z.infer<typeof mailTemplateSchema>

/** The part of a playbook that is about mail. */
export const mailSettingsSchema = z.object({
  kinds: z.object({
    cold: mailLimitsSchema,
    "warm-up": mailLimitsSchema,
    "follow-up": mailLimitsSchema,
    "after-the-call": mailLimitsSchema,
    reviving: mailLimitsSchema,
    "referring-on": mailLimitsSchema,
  }),
  /** Words about oneself for each word about them, from which the balance is worth a look. */
  meForYou: z.number().check(z.minimum(0), z.maximum(20)),
  /** Balance, reading level and pitch are not judged in mails of fewer words. */
  leastWords: words,
  /** Where each limit comes from, in a sentence. */
  sources: z.object({
    words: text,
    readingGrade: text,
    subjectWords: text,
    asks: text,
    pitchShare: text,
    meForYou: text,
  }),
  templates: z.array(mailTemplateSchema),
  /** Wordings to hand a stepping stone over, with `{quote}`, `{title}` and `{link}`. */
  stoneLines: z.array(text),
})
export type MailSettings = z.infer<typeof mailSettingsSchema>

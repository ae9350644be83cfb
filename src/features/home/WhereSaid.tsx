import { callHash } from "~domain/calls/hash"
import type { Matter } from "~domain/records/person"
import { t } from "~platform/i18n"
import { dayWords } from "./dates"

interface WhereSaidProps {
  readonly matter: Matter
  readonly at: number
}

/** Where a sentence of theirs was said: the way to it in its call, or the day it was written down. */
export const WhereSaid = ({ matter: { at: said, callId, turnId }, at }: WhereSaidProps) =>
  callId === null ? (
    <span className="muted small">{t("matters_written", dayWords(said, at))}</span>
  ) : (
    <a className="small" href={callHash(callId, turnId)}>
      {t("matters_call", dayWords(said, at))}
    </a>
  )

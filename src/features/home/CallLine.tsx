import { callHash } from "~domain/calls/hash"
import type { CallSummary } from "~domain/calls/summary"
import { callTitle } from "~domain/records/call"
import { kindTextKey } from "~domain/records/call-kind"
import { t } from "~platform/i18n"
import { minutesWords, momentWords } from "./dates"

interface CallLineProps {
  readonly call: Pick<CallSummary, "id" | "title" | "site" | "kind" | "startedAt" | "endedAt">
  /** With whom; null when nobody was named. */
  readonly name: string | null
}

/** One call in a list, with the way to it. */
export const CallLine = ({ call, name }: CallLineProps) => (
  <li>
    <a href={callHash(call.id)}>{name ?? callTitle(call)}</a>
    <span className="muted">
      {t(kindTextKey(call.kind))}, {momentWords(call.startedAt)}
      {call.endedAt === null ? null : `, ${minutesWords(call.endedAt - call.startedAt)}`}
    </span>
  </li>
)

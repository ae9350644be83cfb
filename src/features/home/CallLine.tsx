import { callLength, callTitle, type CallRecord } from "~domain/records/call"
import { kindTextKey } from "~domain/records/call-kind"
import { t } from "~platform/i18n"
import { minutesWords, momentWords } from "./dates"
import { callHash } from "./route"

interface CallLineProps {
  readonly call: Pick<CallRecord, "id" | "title" | "site" | "kind" | "startedAt" | "lastSeenAt" | "endedAt">
  /** With whom; null when nobody was named. */
  readonly name: string | null
}

/** One call in a list, with the way to it. */
export const CallLine = ({ call, name }: CallLineProps) => (
  <li>
    <a href={callHash(call.id)}>{name ?? callTitle(call)}</a>
    <span className="muted">
      {t(kindTextKey(call.kind))}, {momentWords(call.startedAt)}, {minutesWords(callLength(call))}
    </span>
  </li>
)

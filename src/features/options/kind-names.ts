import type { CallKind } from "~domain/records/call-kind"
import type { MessageKey } from "~platform/i18n"

export const kindNames = {
  discovery: "kind_discovery",
  demo: "kind_demo",
  "follow-up": "kind_follow_up",
  negotiation: "kind_negotiation",
  "check-in": "kind_check_in",
} as const satisfies Record<CallKind, MessageKey>

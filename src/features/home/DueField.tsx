import type { CalendarDay } from "~domain/records/calendar-day"
import { t } from "~platform/i18n"
import { Input } from "~ui/Field"

interface DueFieldProps {
  /** Null: no day was said. */
  readonly value: CalendarDay | null
  readonly onChange: (day: CalendarDay | null) => void
}

/** The day a promise is due. */
export const DueField = ({ value, onChange }: DueFieldProps) => (
  <Input
    label={t("promise_when")}
    hint={t("promise_when_hint")}
    type="date"
    value={value ?? ""}
    onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
  />
)

import type { CalendarDay } from "~domain/records/calendar-day"
import type { PromiseRecord, PromiseState } from "~domain/records/review"

/** What became of promises, in numbers. */
export interface Consistency {
  readonly onTime: number
  readonly late: number
  readonly letGo: number
  readonly open: number
  /** Open, and their day has passed. */
  readonly overdue: number
  /** All that were settled: on time, late or let go. */
  readonly settled: number
}

/** How many promises were kept on time, as a plain fact. `today` decides which open ones are overdue. */
export const consistencyOf = (
  promises: readonly Pick<PromiseRecord, "state" | "due">[],
  today: CalendarDay,
): Consistency => {
  const count = (state: PromiseState) => promises.filter((promise) => promise.state === state).length
  const [onTime, late, letGo, open] = [count("kept"), count("late"), count("let-go"), count("open")]
  return {
    onTime,
    late,
    letGo,
    open,
    overdue: promises.filter((one) => isOverdue(one, today)).length,
    settled: onTime + late + letGo,
  }
}

/** Is it open, and has its day passed? On the day itself there is still time. */
export const isOverdue = ({ state, due }: Pick<PromiseRecord, "state" | "due">, today: CalendarDay): boolean =>
  state === "open" && due !== null && due < today

/** What keeping it today makes of it: kept, or kept late when its day has passed. */
export const keptOn = ({ due }: Pick<PromiseRecord, "due">, today: CalendarDay): "kept" | "late" =>
  due !== null && due < today ? "late" : "kept"

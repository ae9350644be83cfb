import { useEffect, useState } from "react"
import { dayOf } from "~domain/calendar/days"
import { now } from "~platform/clock"

/** How often is looked whether it is another day, ms. A timer until midnight would sleep with the computer. */
const everyMs = 60_000

/** Renders again when another day has begun: a page may stay open for days. */
export const useEachDay = (): void => {
  const [, setDay] = useState(() => dayOf(now()))
  useEffect(() => {
    const look = (): void => setDay(dayOf(now()))
    const timer = setInterval(look, everyMs)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", look)
    }
  }, [])
}

import { useLiveQuery } from "dexie-react-hooks"
import { useState } from "react"
import { t, tCount } from "~platform/i18n"
import { countCallsSince, recentCalls } from "~storage/calls"
import { namesOfPeople } from "~storage/people"
import { Button } from "~ui/Button"
import { CallLine } from "./CallLine"

const step = 50

/** All calls, newest first, fifty at a time. */
export const Calls = () => {
  const [limit, setLimit] = useState(step)
  const calls = useLiveQuery(() => recentCalls(limit), [limit])
  const names = useLiveQuery(() => namesOfPeople((calls ?? []).flatMap(({ personId }) => personId ?? [])), [calls])
  const all = useLiveQuery(() => countCallsSince(0))
  if (!calls || !names || all === undefined) return null
  return (
    <>
      <h1>{t("home_calls")}</h1>
      <p className="lead">{all === 0 ? t("home_calls_none") : tCount("home_calls_count", all)}</p>
      <ul className="lines lines--first">
        {calls.map((call) => (
          <CallLine key={call.id} call={call} name={names.get(call.personId ?? "") ?? null} />
        ))}
      </ul>
      {all > calls.length ? <Button onClick={() => setLimit(limit + step)}>{t("home_show_more")}</Button> : null}
    </>
  )
}

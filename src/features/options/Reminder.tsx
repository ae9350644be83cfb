import { useEffect, useState } from "react"
import { mayNotify } from "~platform/browser"
import { t } from "~platform/i18n"
import { turnOffNotices, turnOnNotices } from "~storage/notices"
import { failureWords } from "~storage/words"
import { Problem } from "~ui/Problem"
import { Tick } from "~ui/Tick"
import { partFor } from "./changing"
import { Section } from "./Section"

/** One notice a day, asked for only when it is switched on here. */
export const Reminder = partFor(["notices"], ({ options: { notices } }) => {
  const [allowed, setAllowed] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  // Taken away in the browser's own settings, it is off whatever was chosen here.
  useEffect(() => {
    let isHere = true
    mayNotify().then(
      (may) => {
        if (isHere) setAllowed(may)
      },
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [notices])
  const turn = async (on: boolean): Promise<void> => {
    setProblem(null)
    if (!on) await turnOffNotices()
    else if (!(await turnOnNotices())) return setProblem(t("options_notice_refused"))
    setAllowed(on)
  }
  return (
    <Section id="notice" title={t("options_notice")}>
      <Tick
        checked={notices && allowed}
        onChange={(on) => void turn(on).catch((error: unknown) => setProblem(failureWords(error)))}
      >
        {t("options_notice_on")}
        <span className="hint">{t("options_notice_hint")}</span>
      </Tick>
      <Problem>{problem}</Problem>
    </Section>
  )
})

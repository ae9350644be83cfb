import { useState } from "react"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { useRoom, useSession } from "./context"

/** What the adapter saw of the page, to be sent to whoever mends it: shown whole before it is copied. */
export const Report = () => {
  const room = useRoom()
  const report = useSession((session) => session.report)
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no")
  if (report === null)
    return (
      <Button small onClick={() => room.send({ type: "report" })}>
        {t("panel_report")}
      </Button>
    )
  const copy = (): void =>
    void navigator.clipboard.writeText(report).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    )
  return (
    <section aria-labelledby="report">
      <h2 id="report" className="label">
        {t("panel_report_title")}
      </h2>
      <p className="hint">{t("panel_report_what")}</p>
      {/* Scrolled by keys too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="report" role="group" aria-labelledby="report" tabIndex={0}>
        {report}
      </pre>
      <Button small onClick={copy}>
        {t("panel_report_copy")}
      </Button>
      <p className="hint" role="status">
        {copied === "no" ? "" : copied === "yes" ? t("panel_report_copied") : t("panel_report_by_hand")}
      </p>
    </section>
  )
}

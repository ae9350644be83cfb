import type { Speaker } from "~domain/coaching/view"
import { firstName } from "~domain/people/first-name"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { useRoom, useSession, useView } from "./context"
import { otherName } from "./people"
import { healthOf } from "./state"

const noSpeakers: readonly Speaker[] = []

/** Who talks now, said by hand while nothing is heard. */
export const ByHand = () => {
  const room = useRoom()
  const byHand = useSession((session) => healthOf(session) === "manual")
  const talking = useSession((session) => session.talking)
  const speakers = useView((view) => view.speakers) ?? noSpeakers
  const name = useSession((session) => otherName(session, speakers))
  if (!byHand) return null
  const toggle = (side: "me" | "theirs") => room.happened({ kind: "talking", side: talking === side ? null : side })
  return (
    <section className="by-hand" aria-label={t("panel_talking")}>
      <Button aria-pressed={talking === "me"} onClick={() => toggle("me")}>
        {t("panel_talking_me")}
      </Button>
      <Button aria-pressed={talking === "theirs"} onClick={() => toggle("theirs")}>
        {name ? t("panel_talking_name", firstName(name)) : t("panel_talking_they")}
      </Button>
    </section>
  )
}

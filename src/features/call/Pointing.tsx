import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Notice } from "~ui/Notice"
import { useRoom } from "./context"

/** Lets the rep show where the captions stand, on a page that could not be read. */
export const ShowCaptions = (looks: { readonly look?: "main" }) => {
  const room = useRoom()
  return (
    <Button small {...looks} onClick={() => room.point(true)}>
      {t("panel_point")}
    </Button>
  )
}

/** While the rep shows it: how, by pointer and by keys. */
export const Pointing = () => {
  const room = useRoom()
  return (
    <Notice
      tone="plain"
      title={t("panel_pointing")}
      acts={
        <Button small onClick={() => room.point(false)}>
          {t("panel_point_cancel")}
        </Button>
      }
    >
      {t("panel_pointing_how")}
    </Notice>
  )
}

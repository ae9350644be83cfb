import { useEffect, useState } from "react"
import type { Options } from "~domain/records/options"
import { now } from "~platform/clock"
import { saveFile } from "~platform/files"
import { t, tCount } from "~platform/i18n"
import { countHeardWrong, exportHeardWrong } from "~storage/heard-wrong"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"

const save = async (options: Options): Promise<string> => {
  const { name, text, examples, lost } = await exportHeardWrong(options, now())
  const missing = lost > 0 ? ` ${tCount("options_wrong_lost", lost)}` : ""
  if (examples === 0) return `${t("options_wrong_none")}${missing}`
  saveFile(name, text)
  return `${tCount("options_wrong_done", examples, name)}${missing}`
}

/** What the rep marked as heard wrong, as a file of labelled examples that is theirs to give away or not. */
export const HeardWrong = ({ options }: { readonly options: Options }) => {
  const [marked, setMarked] = useState<number | null>(null)
  const [said, setSaid] = useState("")
  useEffect(() => {
    let isHere = true
    countHeardWrong().then(
      (count) => {
        if (isHere) setMarked(count)
      },
      (error: unknown) => setSaid(failureWords(error, "options_data_failed")),
    )
    return () => {
      isHere = false
    }
  }, [])
  return (
    <div className="option-part">
      <h3 className="label">{t("options_wrong")}</h3>
      <p className="hint">{t("options_wrong_hint")}</p>
      <p className="hint">{t("options_wrong_purged")}</p>
      <div className="acts">
        <Button
          small
          disabled={!marked}
          onClick={() =>
            void save(options).then(setSaid, (error: unknown) => setSaid(failureWords(error, "options_data_failed")))
          }
        >
          {t("options_wrong_act")}
        </Button>
        <span className="hint" role="status">
          {said ||
            (marked === null ? "" : marked === 0 ? t("options_wrong_none") : tCount("options_wrong_marked", marked))}
        </span>
      </div>
    </div>
  )
}

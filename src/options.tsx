import "~ui/tokens.css"
import "~ui/parts.css"
import "~ui/page.css"
import "~features/options/options.css"
import { OptionsPage } from "~features/options/Options"
import { preparePage } from "~platform/page"
import { openSettings } from "~storage/settings"
import { failureWords } from "~storage/words"
import { Loaded } from "~ui/Loaded"

preparePage("options_page_title")

const opened = openSettings()

export default function OptionsEntry() {
  return (
    <Loaded what={opened} failed={(error) => <p className="cols">{failureWords(error)}</p>}>
      {(settings) => <OptionsPage settings={settings} />}
    </Loaded>
  )
}

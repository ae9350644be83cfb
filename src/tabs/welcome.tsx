import "~ui/tokens.css"
import "~ui/parts.css"
import "~ui/page.css"
import "~features/practice/practice.css"
import "~features/welcome/welcome.css"
import { createPractice } from "~features/practice/playing"
import { Practice } from "~features/practice/Practice"
import { Welcome } from "~features/welcome/Welcome"
import { closeOwnTab } from "~platform/browser"
import { preparePage } from "~platform/page"
import { openSettings } from "~storage/settings"
import { failureWords } from "~storage/words"
import { Loaded } from "~ui/Loaded"

preparePage("welcome_page_title")

const opened = openSettings()
const practice = createPractice()

export default function WelcomePage() {
  return (
    <Loaded what={opened} failed={(error) => <p className="cols">{failureWords(error)}</p>}>
      {(settings) => (
        <Welcome
          settings={settings}
          practice={<Practice practice={practice} />}
          onCopy={(text) => navigator.clipboard.writeText(text)}
          onClose={() => void closeOwnTab()}
        />
      )}
    </Loaded>
  )
}

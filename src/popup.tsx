import "~ui/tokens.css"
import "~ui/parts.css"
import "~features/prepare/prepare.css"
import { Popup } from "~features/prepare/Popup"
import { siteOf } from "~features/prepare/place"
import { openPreparing } from "~features/prepare/preparing"
import { startByHand } from "~messaging/start-by-hand"
import { activeTab, dropOrigin, requestOrigin } from "~platform/browser"
import { preparePage } from "~platform/page"
import { failureWords } from "~storage/words"
import { readOptions } from "~storage/options"
import { Loaded } from "~ui/Loaded"

preparePage("popup_title")

const open = async () => {
  const [options, tab] = await Promise.all([readOptions(), activeTab()])
  return { options, tab, preparing: await openPreparing(options) }
}
const opened = open()

export default function PopupPage() {
  return (
    <Loaded what={opened} failed={(error) => <p className="pop-form">{failureWords(error)}</p>}>
      {({ options, tab, preparing }) => (
        <Popup
          preparing={preparing}
          options={options}
          onStartByHand={() => {
            if (tab) void startByHand(tab.id).then(() => window.close())
          }}
          onUseHere={() => {
            const { host } = preparing.getState().place
            if (host) void requestOrigin(siteOf(host)).then(() => window.close())
          }}
          onStopHere={() => {
            const { host } = preparing.getState().place
            if (host) void dropOrigin(siteOf(host)).then(() => window.close())
          }}
          onClose={() => window.close()}
        />
      )}
    </Loaded>
  )
}

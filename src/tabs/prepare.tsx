import "~ui/tokens.css"
import "~ui/parts.css"
import "~ui/page.css"
import "~features/prepare/prepare.css"
import { Prepare } from "~features/prepare/Prepare"
import { openPreparing } from "~features/prepare/preparing"
import { preparePage } from "~platform/page"
import { readOptions } from "~storage/options"
import { failureWords } from "~storage/words"
import { Loaded } from "~ui/Loaded"

preparePage("popup_title")

const open = async () => {
  const asked = new URLSearchParams(location.search)
  const personId = asked.get("person")
  const options = await readOptions()
  const wanted = personId === null ? { preparationId: asked.get("id") ?? "" } : { personId }
  return { options, preparing: await openPreparing(options, wanted) }
}
const opened = open()

export default function PreparePage() {
  return (
    <Loaded what={opened} failed={(error) => <p className="cols">{failureWords(error)}</p>}>
      {({ options, preparing }) => (
        <Prepare preparing={preparing} options={options} onClose={(next) => location.assign(next)} />
      )}
    </Loaded>
  )
}

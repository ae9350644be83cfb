import "~ui/tokens.css"
import "~ui/parts.css"
import "~ui/page.css"
import "~features/review/review.css"
import { Review } from "~features/review/Review"
import { openReviewing } from "~features/review/reviewing"
import { preparePage } from "~platform/page"
import { readOptions } from "~storage/options"
import { failureWords } from "~storage/words"
import { Loaded } from "~ui/Loaded"

preparePage("review_title")

const open = async () => {
  const options = await readOptions()
  const callId = new URLSearchParams(location.search).get("id") ?? ""
  return { options, reviewing: await openReviewing(callId, options) }
}
const opened = open()

export default function ReviewPage() {
  return (
    <Loaded what={opened} failed={(error) => <p className="failed">{failureWords(error)}</p>}>
      {({ options, reviewing }) => (
        <Review
          reviewing={reviewing}
          options={options}
          onClose={() => window.close()}
          onCopy={(text) => navigator.clipboard.writeText(text)}
        />
      )}
    </Loaded>
  )
}

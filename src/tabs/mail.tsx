import "~ui/tokens.css"
import { Heard } from "~features/heard/Heard"

export default function MailPanel() {
  return <Heard />
}

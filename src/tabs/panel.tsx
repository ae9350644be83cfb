import "~ui/tokens.css"
import "~ui/parts.css"
import { Panel } from "~features/call/Panel"

export default function CallPanel() {
  return <Panel inFrame />
}

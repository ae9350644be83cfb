import "~ui/tokens.css"
import "~ui/parts.css"
import "~ui/page.css"
import "~features/home/home.css"
import { Home } from "~features/home/Home"
import { preparePage } from "~platform/page"

preparePage("home_title")

export default function HomePage() {
  return <Home />
}

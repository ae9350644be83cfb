import "~ui/tokens.css"
import "~ui/parts.css"
import "~ui/page.css"
import "~features/home/home.css"
import { Home } from "~features/home/Home"
import { preparePage } from "~platform/page"
import { openDatabase } from "~storage/database"

preparePage("home_title")
// What is read first need not wait for it: it opens while the page is put together.
openDatabase()

export default function HomePage() {
  return <Home />
}

import { useEffect, useRef, useState, type ReactNode } from "react"
import { ownUrl } from "~platform/browser"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { failureWords } from "~storage/words"
import { Catch } from "~ui/Loaded"
import { Rungs } from "~ui/Rungs"
import { CallPage } from "./CallPage"
import { Calls } from "./Calls"
import { useEachDay } from "./each-day"
import { Found } from "./Found"
import { NavIcon } from "./NavIcon"
import { People } from "./People"
import { PersonPage } from "./PersonPage"
import { Growth } from "./Growth"
import { routeOf, sectionHash, useHash, type Route } from "./route"
import { useSearchIndex } from "./search-index"
import { Today } from "./Today"
import { WarmUp } from "./WarmUp"

const sections = [
  { at: "today", label: "home_today" },
  { at: "people", label: "home_people" },
  { at: "calls", label: "home_calls" },
  { at: "growth", label: "home_growth" },
] as const

/** Under which section a place stands. */
const sectionOf = ({ at }: Route): Route["at"] =>
  at === "person" || at === "warm-up" ? "people" : at === "call" ? "calls" : at

/** Today, people, calls, growth: everything between the calls. `/` searches from anywhere. */
export const Home = () => {
  useEachDay()
  const hash = useHash()
  const route = routeOf(hash)
  const [query, setQuery] = useState("")
  const [searching, setSearching] = useState(false)
  const asked = query.trim() !== ""
  // Read when the search is entered, so that it is there when something is typed; let go when the search is left.
  const index = useSearchIndex(searching || asked)
  const search = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)

  // A search ends where it led, also when that is the page it began on, whose address does not change.
  useEffect(() => setQuery(""), [hash])
  useEffect(() => {
    const clicked = ({ target }: MouseEvent): void => {
      if (target instanceof Element && target.closest('a[href^="#"]')) setQuery("")
    }
    window.addEventListener("click", clicked)
    return () => window.removeEventListener("click", clicked)
  }, [])

  // A place is entered at its top. Another turn of the same call is no other place: its page goes there by itself.
  const place = "id" in route ? `${route.at} ${route.id}` : route.at
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    main.current?.focus()
    window.scrollTo(0, 0)
  }, [place])

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select")
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener("keydown", pressed)
    return () => window.removeEventListener("keydown", pressed)
  }, [])

  return (
    <div className="home">
      <nav className="side" aria-label={t("home_nav")}>
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          {t("home_skip")}
        </button>
        <a className="brand" href="#today">
          <Rungs depth={3} size={20} />
          {t("extensionName")}
        </a>
        <div className="find">
          <NavIcon name="search" />
          <input
            ref={search}
            className="input"
            type="search"
            aria-label={t("home_search")}
            placeholder={t("home_search_short")}
            aria-keyshortcuts="/"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onFocus={() => setSearching(true)}
            onBlur={() => setSearching(false)}
            onKeyDown={(event) => {
              const [first] = main.current?.querySelectorAll<HTMLAnchorElement>(".found a") ?? []
              if (event.key === "Escape") setQuery("")
              else if (event.key === "ArrowDown") first?.focus()
              else if (event.key === "Enter") first?.click()
              else return
              event.preventDefault()
            }}
          />
          <kbd className="key" aria-hidden="true">
            /
          </kbd>
        </div>
        <ul>
          {sections.map(({ at, label }) => (
            <li key={at}>
              <a href={sectionHash(at)} aria-current={!asked && sectionOf(route) === at ? "page" : undefined}>
                <NavIcon name={at} />
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
        <div className="small">
          <a href={ownUrl("options.html")}>{t("options_title")}</a>
          <p className="faint">{t("home_here_only")}</p>
        </div>
      </nav>
      <main ref={main} tabIndex={-1}>
        <Catch key={hash} failed={(error) => <p role="alert">{failureWords(error)}</p>}>
          {!asked ? placeOf(route) : index === null ? null : <Found query={query} index={index} at={now()} />}
        </Catch>
      </main>
    </div>
  )
}

const placeOf = (route: Route): ReactNode => {
  switch (route.at) {
    case "people":
      return <People />
    case "calls":
      return <Calls />
    case "growth":
      return <Growth />
    case "call":
      return <CallPage key={route.id} id={route.id} turnId={route.turnId} />
    case "warm-up":
      return <WarmUp key={route.id} id={route.id} />
    case "person":
      return <PersonPage key={route.id} id={route.id} />
    default:
      return <Today />
  }
}

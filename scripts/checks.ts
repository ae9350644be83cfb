import { artifacts } from "./places.ts"
import type { Launched } from "./browser.ts"

/** Acts beside a program that no one here wrote, and what holds of them. */
export interface Checks {
  /** How far it is, on standard error. */
  readonly say: (text: string) => void
  /** Notes whether something holds, with what was seen instead. */
  readonly check: (what: string, holds: boolean, seen?: unknown) => void
  /**
   * Does the acts in `browser`, and takes pictures of where one broke. Whatever happened: checks that nothing was asked of another
   * place than `known` origins, ends what runs, says how much holds, and ends the process.
   */
  readonly run: (of: {
    readonly browser: Launched
    /** What `known` belongs to, in words. */
    readonly beside: string
    readonly known: readonly string[]
    readonly acts: () => Promise<void>
    readonly end: () => Promise<unknown>
    /** What was tried, with its version. */
    readonly title: string
  }) => Promise<never>
}

/** @param name says whose lines these are. @param folder of pictures, below `artifacts`. */
export const openChecks = (name: string, folder: string): Checks => {
  const began = Date.now()
  const count = { held: 0, failed: 0 }

  const say = (text: string): void =>
    console.error(`${name} ${((Date.now() - began) / 1000).toFixed(0).padStart(3)} s: ${text}`)

  const check = (what: string, holds: boolean, seen?: unknown): void => {
    count[holds ? "held" : "failed"] += 1
    console.log(
      `${holds ? "holds " : "FAILED"} ${what}${holds || seen === undefined ? "" : `: ${JSON.stringify(seen)}`}`,
    )
  }

  return {
    say,
    check,
    async run({ browser, beside, known, acts, end, title }) {
      const asked = new Set<string>()
      browser.context.on("request", (request) => asked.add(new URL(request.url()).origin))
      let broken = false
      try {
        await acts()
      } catch (error) {
        broken = true
        console.error(error)
        for (const page of browser.context.pages()) {
          const shown = page.url().replaceAll(/\W+/g, "-").slice(0, 80)
          await page.screenshot({ path: `${artifacts}/${folder}/broken-${shown}.png` }).catch(() => undefined)
        }
      } finally {
        const elsewhere = [...asked].filter(
          (origin) => ![...known, "null"].includes(origin) && !origin.startsWith("chrome"),
        )
        check(`no request left for anywhere but ${beside}`, elsewhere.length === 0, elsewhere)
        check(
          "no context of the extension asked the network for anything",
          browser.foreignRequests.length === 0,
          browser.foreignRequests,
        )
        check("no context of the extension threw", browser.errors.length === 0, browser.errors)
        await end()
      }
      const failed = count.failed + (broken ? 1 : 0)
      console.log(`${title}: ${count.held} hold, ${failed} failed`)
      process.exit(failed === 0 ? 0 : 1)
    },
  }
}

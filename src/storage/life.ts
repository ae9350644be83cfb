import { readStored, writeStored } from "~platform/browser"
import { withLock } from "~platform/locks"
import { stored } from "./errors"

/**
 * Does `work` once in each life of the loaded extension; contexts take turns. A life begins when the browser starts and when the
 * extension is installed, updated or reloaded: session storage is empty then. Work that fails is done again the next time.
 */
export const oncePerLife = (name: string, work: () => Promise<void>): Promise<void> => {
  const key = `life.${name}`
  return withLock(key, async () => {
    if ((await stored(() => readStored("session", key))) === true) return
    await work()
    await stored(() => writeStored("session", { [key]: true }))
  })
}

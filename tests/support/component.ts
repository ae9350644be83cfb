import { cleanup, configure } from "@testing-library/react"
import { afterAll, afterEach } from "vitest"

afterEach(cleanup)

// What takes a moment alone may take many on a machine that is busy, ms.
configure({ asyncUtilTimeout: 30_000 })

// A page that a test has left may still read from its database, which answers by immediates: an answer that comes when the window is
// gone is an error of no test, and fails the run.
const { setImmediate } = globalThis
afterAll(async () => {
  do await new Promise<void>((resolve) => setImmediate(resolve))
  while (process.getActiveResourcesInfo().includes("Immediate"))
})

// jsdom scrolls nothing, and complains.
window.scrollTo = () => undefined

// jsdom has no CSS.escape, by which user-event walks radio buttons.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } })

// jsdom reads files only by FileReader.
const readBytes = function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error ?? new Error("not read"))
    reader.readAsArrayBuffer(this)
  })
}
const readText = async function (this: Blob): Promise<string> {
  return new TextDecoder().decode(await readBytes.call(this))
}
if (!("text" in Blob.prototype)) Object.assign(Blob.prototype, { text: readText, arrayBuffer: readBytes })

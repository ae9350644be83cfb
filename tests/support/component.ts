import { cleanup } from "@testing-library/react"
import { afterEach } from "vitest"

afterEach(cleanup)

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

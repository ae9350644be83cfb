import { findWorker, extensionId, type Launched } from "./browser.ts"

/** The real popup of the toolbar button. Playwright knows no page for it, so it is spoken to over the browser's own line. */
export interface PopupDriver {
  evaluate<T>(expression: string): Promise<T>
  /** Presses a key by its name, such as `Tab` or ` `. */
  press(key: string): Promise<void>
  /** Puts text where the cursor stands, as typing or pasting does. */
  insert(text: string): Promise<void>
  /** When an expression becomes true. Throws after `ms`. */
  until(expression: string, ms?: number): Promise<void>
  /** Shows it as a system set to light or dark does. */
  dress(scheme: "light" | "dark"): Promise<void>
  /** A PNG of it, from its top, in the size that it wants to have. */
  picture(): Promise<Buffer>
  close(): Promise<void>
  /** When it has closed by itself. */
  gone(): Promise<void>
}

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

const keyCodes: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  " ": 32,
  ArrowDown: 40,
  ArrowUp: 38,
}

/** Opens the popup over the tab in front and attaches to it. */
export const openPopup = async (browser: Launched): Promise<PopupDriver> => {
  const worker = await findWorker(browser)
  const session = await browser.context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error("this browser has no line of its own")
  await worker.evaluate(() => chrome.action.openPopup())
  const find = async () => {
    for (let tries = 0; tries < 250; tries += 1) {
      const { targetInfos } = await session.send("Target.getTargets")
      const popup = targetInfos.find(({ url }) => url === `chrome-extension://${extensionId}/popup.html`)
      if (popup !== undefined) return popup
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error("the popup did not open")
  }
  const { targetId } = await find()
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false })
  const waiting = new Map<number, (answer: Answer) => void>()
  session.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId !== sessionId) return
    const answer = JSON.parse(event.message) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  const closed = new Promise<void>((resolve) =>
    session.on("Target.detachedFromTarget", (event) => {
      if (event.sessionId === sessionId) resolve()
    }),
  )
  let calls = 0
  const send = async (method: string, params: object = {}): Promise<unknown> => {
    calls += 1
    const id = calls
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    const sent = { sessionId, message: JSON.stringify({ id, method, params }) }
    // A key may close it: then nobody answers.
    const asking = session.send("Target.sendMessageToTarget", sent).then(() => answered)
    const { result, error } = await Promise.race([asking, closed.then((): Answer => ({ id }))])
    if (error !== undefined) throw new Error(`popup, ${method}: ${error.message}`)
    return result
  }
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = (await send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } }
    if (exceptionDetails !== undefined)
      throw new Error(`popup: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return result.value
  }
  return {
    evaluate,
    async press(key) {
      const event = { key, code: key === " " ? "Space" : key, windowsVirtualKeyCode: keyCodes[key] ?? 0 }
      const text = key === " " ? " " : key === "Enter" ? "\r" : undefined
      await send("Input.dispatchKeyEvent", { type: text === undefined ? "rawKeyDown" : "keyDown", text, ...event })
      await send("Input.dispatchKeyEvent", { type: "keyUp", ...event })
    },
    insert: async (text) => void (await send("Input.insertText", { text })),
    async until(expression, ms = 10_000) {
      const end = Date.now() + ms
      while (!(await evaluate<boolean>(`Boolean(${expression})`))) {
        if (Date.now() > end)
          throw new Error(
            `the popup never came to: ${expression}\nIt says: ${await evaluate<string>("document.body.innerText")}`,
          )
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    dress: async (scheme) =>
      void (await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] })),
    async picture() {
      await evaluate(
        "document.activeElement.blur(), window.scrollTo(0, 0), document.querySelector('main').scrollTo(0, 0)",
      )
      const clip = await evaluate<object>(
        "(({ x, y, width, height }) => ({ x, y, width, height, scale: 1 }))(document.querySelector('.popup').getBoundingClientRect())",
      )
      const { data } = (await send("Page.captureScreenshot", { format: "png", captureBeyondViewport: true, clip })) as {
        data: string
      }
      return Buffer.from(data, "base64")
    },
    gone: () => closed,
    async close() {
      await session.send("Target.closeTarget", { targetId })
      await session.detach()
    },
  }
}

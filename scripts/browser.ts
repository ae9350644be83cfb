/** The one place that starts the production build in a real browser: for replay, demo, benchmarks and end-to-end tests. */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type BrowserContext, type Frame, type Page, type Request, type Worker } from "playwright-core"
import { policy } from "../plasmo.config.ts"
import { optionsKey } from "../src/storage/options-key.ts"
import { buildFolder, root } from "./places.ts"
import { findBrowser } from "./setup.mjs"

/** The id that the manifest's key gives unpacked builds. */
export const extensionId = [
  ...createHash("sha256").update(Buffer.from(policy.manifest.key, "base64")).digest("hex").slice(0, 32),
]
  .map((digit) => String.fromCharCode(97 + parseInt(digit, 16)))
  .join("")
const origin = `chrome-extension://${extensionId}`

/**
 * Playwright's own list of features to switch off also takes the partitioning of third-party storage, and then the panel has
 * no database in its frame. The last list wins.
 */
const switchedOff = ["Translate", "OptimizationHints", "MediaRouter", "DialMediaRouteProvider", "AcceptCHFrame"]

export interface LaunchOptions {
  /** Without a window. */
  readonly headless?: boolean
  /** The built extension. */
  readonly folder?: string
  /** Is the extension there from the start? Else `install` puts it in. */
  readonly installed?: boolean
  /** Match patterns that the user has allowed the extension to read, beside those it asks for at install. */
  readonly allow?: readonly string[]
  /** Match patterns of mail pages that the user has turned on; allowed as well. */
  readonly mail?: readonly string[]
  /** A profile to go on with; without it a fresh one is made, and erased at the end. */
  readonly profile?: string
  /** Size of the page, CSS px. */
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: "light" | "dark"
  /** More for the browser's command line. */
  readonly flags?: readonly string[]
}

export interface Launched {
  readonly context: BrowserContext
  readonly profile: string
  /** Addresses asked for by contexts of the extension that are not its own files: must stay empty. */
  readonly foreignRequests: readonly string[]
  /** Errors that contexts of the extension threw, and that reached nobody. */
  readonly errors: readonly string[]
  /** Installs the extension into a browser that was started without it; else does nothing. */
  install(): Promise<void>
  /** Opens one of the extension's own pages, such as `options.html`, in a tab. */
  open(path: string): Promise<Page>
  close(): Promise<void>
}

/** The newest change below a folder, in ms. */
const changedAt = (path: string): number =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
    : statSync(path).mtimeMs

/** Builds the extension when there is no build, or sources are newer. Throws when the build fails. */
export const ensureBuild = (): void => {
  const manifest = join(buildFolder, "manifest.json")
  const sources = ["src", "assets", "package.json", "plasmo.config.ts"].map((name) => changedAt(join(root, name)))
  if (existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...sources)) return
  console.error("building the extension …")
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], { cwd: root, encoding: "utf8" })
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`)
}

/** Starts a browser with the production build in it. */
export const launch = async (options: LaunchOptions = {}): Promise<Launched> => {
  if (options.allow === undefined && options.mail === undefined) return start(options)
  const { allow: calls = [], mail = [], ...rest } = options
  const allow = [...calls, ...mail]
  const folder = mkdtempSync(join(tmpdir(), "third-why-build-"))
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "third-why-"))
  cpSync(options.folder ?? buildFolder, folder, { recursive: true })
  const file = join(folder, "manifest.json")
  const manifest = readFileSync(file, "utf8")
  const declared = JSON.parse(manifest) as { host_permissions: string[] }
  // The browser's question cannot be answered without a window. What was granted once is granted again without asking, so
  // the same extension first comes with the pages in its manifest.
  writeFileSync(file, JSON.stringify({ ...declared, host_permissions: [...declared.host_permissions, ...allow] }))
  await (await start({ ...rest, folder, profile })).context.close()
  writeFileSync(file, manifest)
  const browser = await start({ ...rest, folder, profile })
  if (mail.length > 0) await setOptions(browser, { mailSites: mail })
  const page = await browser.open("options.html")
  const devtools = await browser.context.newCDPSession(page)
  const { result } = await devtools.send("Runtime.evaluate", {
    expression: `chrome.permissions.request({ origins: ${JSON.stringify(allow)} })`,
    userGesture: true,
    awaitPromise: true,
  })
  if (result.value !== true) throw new Error(`not allowed: ${allow.join(", ")}`)
  const registered = `chrome.scripting.getRegisteredContentScripts().then((scripts) => ${JSON.stringify(allow)}.every((one) => scripts.some(({ matches }) => matches.includes(one))))`
  for (const end = Date.now() + 5_000; !(await page.evaluate<boolean>(registered));) {
    if (Date.now() > end) throw new Error(`no script was registered for all of ${allow.join(", ")}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await page.close()
  return {
    ...browser,
    async close() {
      await browser.context.close()
      rmSync(folder, { recursive: true, force: true })
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true })
    },
  }
}

const start = async (options: LaunchOptions): Promise<Launched> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error("no Chromium found: run npm run setup")
  const folder = options.folder ?? buildFolder
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "third-why-"))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? "light",
    ...(options.installed === false && { ignoreDefaultArgs: ["--disable-extensions"] }),
    args: [
      "--no-sandbox",
      "--no-first-run",
      `--disable-features=${switchedOff.join(",")}`,
      ...(options.installed === false
        ? ["--enable-unsafe-extension-debugging"]
        : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]),
      ...(options.flags ?? []),
    ],
  })
  const foreignRequests: string[] = []
  const errors: string[] = []
  /** A tab of ours that just opens asks for things before Playwright knows its frame: then it is taken for one of ours. */
  const isOurFrame = (request: Request): boolean => {
    try {
      return request.frame().url().startsWith(origin)
    } catch {
      return true
    }
  }
  context.on("request", (request) => {
    if (request.url().startsWith(origin) || request.url().startsWith("data:")) return
    const worker = request.serviceWorker()
    const fromUs =
      worker === null ? !request.isNavigationRequest() && isOurFrame(request) : worker.url().startsWith(origin)
    if (fromUs) foreignRequests.push(request.url())
  })
  context.on("weberror", (thrown) => {
    const error = thrown.error()
    const stack = error.stack ?? error.message
    if (stack.includes(origin)) errors.push(stack)
  })
  return {
    context,
    profile,
    foreignRequests,
    errors,
    async install() {
      if (options.installed !== false) return
      const devtools = await context.browser()?.newBrowserCDPSession()
      await devtools?.send("Extensions.loadUnpacked", { path: folder })
      await devtools?.detach()
    },
    async open(path) {
      const page = await context.newPage()
      await page.goto(`${origin}/${path}`)
      // The compiler wraps functions in this helper, and functions given to `evaluate` leave it behind.
      await page.evaluate("globalThis.__name = (f) => f")
      return page
    },
    async close() {
      await context.close()
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true })
    },
  }
}

/**
 * Sets some options as they are kept, as though the user had chosen them before. Takes its turn with the extension, which writes
 * options when it starts: one of the two would be lost.
 */
export const setOptions = async (browser: Launched, options: Readonly<Record<string, unknown>>): Promise<void> => {
  const page = await browser.open("options.html")
  await page.evaluate(
    ([key, options]) =>
      navigator.locks.request(key, async () => {
        const { [key]: before } = await chrome.storage.local.get(key)
        await chrome.storage.local.set({ [key]: { ...(before as object | undefined), version: 1, ...options } })
      }),
    [optionsKey, options] as const,
  )
  await page.close()
}

/** Gives consent for all of these sites (ids or origins). */
export const giveConsent = (
  browser: Launched,
  sites: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> => setOptions(browser, { consent: { version: 1, at: Date.now(), sites }, ...more })

/**
 * Serves pages at a real address, and nothing else under its host. `pages`: HTML by path; the one under "" stands at `url`
 * itself. Pictures are answered with an empty 404.
 */
export const serve = async (
  context: BrowserContext,
  url: string,
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const { origin: host, pathname } = new URL(url)
  await context.route(`${host}/**`, (route) => {
    const asked = new URL(route.request().url()).pathname
    const html = route.request().resourceType() === "document" ? pages[asked === pathname ? "" : asked] : undefined
    return html === undefined
      ? route.fulfill({ status: 404, body: "" })
      : route.fulfill({ contentType: "text/html; charset=utf-8", body: html, headers: { ...headers } })
  })
}

/** The panel's frame in a page, or null when it does not come within `ms`. */
export const findPanel = async (page: Page, ms = 10_000): Promise<Frame | null> => {
  const find = (): Frame | undefined => page.frames().find((frame) => frame.url().startsWith(`${origin}/tabs/panel`))
  const end = Date.now() + ms
  while (Date.now() < end) {
    const frame = find()
    if (frame !== undefined) {
      await frame.waitForLoadState("domcontentloaded")
      return frame
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return null
}

/** The extension's service worker. */
export const findWorker = async ({ context }: Launched): Promise<Worker> => {
  const mine = (worker: Worker): boolean => worker.url().startsWith(origin)
  return context.serviceWorkers().find(mine) ?? (await context.waitForEvent("serviceworker", { predicate: mine }))
}

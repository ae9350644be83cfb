import { createReadStream, readFileSync, statSync } from "node:fs"
import type { ServerResponse } from "node:http"
import { extname, join, normalize } from "node:path"
import { handOn, serveTls, type LoopbackServer } from "../loopback.ts"
import { settingsFor } from "./settings.ts"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
}

const api = "/janus"

/**
 * Serves the call tool's pages over https, out of the folder of its package, and hands what goes to the media server on to it.
 * Only `settings.js` is not the package's own, see `settingsFor`. `headersOf`: what a host answers with besides.
 */
export const servePages = async (
  folder: string,
  mediaPort: number,
  headersOf: (host: string) => Readonly<Record<string, string>>,
): Promise<LoopbackServer> => {
  const settings = settingsFor(readFileSync(join(folder, "settings.js"), "utf8"), api)

  const fromFolder = (path: string, headers: Readonly<Record<string, string>>, answer: ServerResponse): void => {
    // A request never leaves the folder: the path is made absolute before it is put below it.
    const file = join(folder, normalize(decodeURIComponent(path)))
    const type = types[extname(file)]
    const size = statSync(file, { throwIfNoEntry: false })?.size
    if (type === undefined || size === undefined) return void answer.writeHead(404, headers).end()
    if (path === "/settings.js") return void answer.writeHead(200, { ...headers, "content-type": type }).end(settings)
    answer.writeHead(200, { ...headers, "content-type": type, "content-length": size })
    createReadStream(file).pipe(answer)
  }

  return serveTls("calls.example", (asked, answer) => {
    const url = new URL(asked.url ?? "/", `https://${asked.headers.host ?? "localhost"}`)
    if (url.pathname === api || url.pathname.startsWith(`${api}/`)) return handOn(mediaPort, asked, answer)
    fromFolder(url.pathname, headersOf(url.hostname), answer)
  })
}

import { spawnSync } from "node:child_process"
import { once } from "node:events"
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { extname, join, normalize } from "node:path"
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

/** A certificate that nobody vouches for. */
const certificate = (): { readonly key: string; readonly cert: string } => {
  const folder = mkdtempSync(join(tmpdir(), "third-why-certificate-"))
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")]
  const made = spawnSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=calls.example"].concat(
      ["-keyout", key],
      ["-out", cert],
    ),
    { encoding: "utf8" },
  )
  if (made.status !== 0) throw new Error(`openssl made no certificate\n${made.stderr}`)
  const pair = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") }
  rmSync(folder, { recursive: true })
  return pair
}

export interface PageServer {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Serves the call tool's pages over https, out of the folder of its package, and hands what goes to the media server on to it.
 * Only `settings.js` is not the package's own, see `settingsFor`. `headersOf`: what a host answers with besides.
 */
export const servePages = async (
  folder: string,
  mediaPort: number,
  headersOf: (host: string) => Readonly<Record<string, string>>,
): Promise<PageServer> => {
  const settings = settingsFor(readFileSync(join(folder, "settings.js"), "utf8"), api)

  const toMedia = (asked: IncomingMessage, answer: ServerResponse): void => {
    const { url, method, headers } = asked
    const onward = ask({ host: "127.0.0.1", port: mediaPort, path: url, method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    onward.on("error", () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
    answer.on("close", () => onward.destroy())
    asked.pipe(onward)
  }

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

  const server = createServer(certificate(), (asked, answer) => {
    const url = new URL(asked.url ?? "/", `https://${asked.headers.host ?? "localhost"}`)
    if (url.pathname === api || url.pathname.startsWith(`${api}/`)) return toMedia(asked, answer)
    fromFolder(url.pathname, headersOf(url.hostname), answer)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
}

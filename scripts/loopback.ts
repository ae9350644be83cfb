/** Servers for this machine alone. */
import { spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer as createTls } from "node:https"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}

/** A certificate that nobody vouches for. */
const certificate = (host: string): { readonly key: string; readonly cert: string } => {
  const folder = mkdtempSync(join(tmpdir(), "third-why-certificate-"))
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")]
  const made = spawnSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${host}`].concat(
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

export interface LoopbackServer {
  readonly port: number
  stop(): Promise<void>
}

/** Answers over https as `host`, on a port that is free. */
export const serveTls = async (
  host: string,
  answerTo: (asked: IncomingMessage, answer: ServerResponse) => void,
): Promise<LoopbackServer> => {
  const server = createTls(certificate(host), answerTo)
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

/** Hands a request on to a server behind a port, and its answer back. */
export const handOn = (port: number, asked: IncomingMessage, answer: ServerResponse): void => {
  const { url, method, headers } = asked
  const onward = ask({ host: "127.0.0.1", port, path: url, method, headers }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers)
    answered.pipe(answer)
  })
  onward.on("error", () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  answer.on("close", () => onward.destroy())
  asked.pipe(onward)
}

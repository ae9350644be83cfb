import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { installPackages } from "../debian.ts"
import { freePort, handOn, serveTls } from "../loopback.ts"

/** The web mail, and behind it a real IMAP server (Dovecot) and a real mail server (Exim). */
const packages = [
  "roundcube-core",
  "roundcube-sqlite3",
  "php-cli",
  "dovecot-imapd",
  "exim4-daemon-light",
  "openssl",
] as const
/** Where the package keeps the pages, and the settings that it does not want changed. */
const pagesFolder = "/var/lib/roundcube/public_html"
const defaults = "/etc/roundcube"
const tables = "/usr/share/roundcube/SQL/sqlite.initial.sql"
const startMs = 15_000

/** Who has an inbox here, and everybody's password. Mail to anywhere else is refused. */
export const mailHost = "webmail.example"
export const people = ["maya", "remy"] as const
export const password = "only-on-this-machine"

/**
 * Installs the web mail and the servers where they are missing, on Debian as root.
 *
 * @returns the version of the web mail, or null where it cannot be had.
 * @throws when the installation fails, as where another mail server is installed already.
 */
export const installRoundcube = (): string | null =>
  process.getuid?.() === 0 ? installPackages(packages, ["dovecot", "exim4"]) : null

export interface WebMail {
  /** Where it answers over https, on this machine only. */
  readonly port: number
  /** Puts a mail into somebody's inbox, as it came. */
  deliver(to: string, mail: string): void
  /** The mails in somebody's inbox, as they came. */
  inbox(of: string): readonly string[]
  /** Changes what the web mail keeps. */
  sql(statement: string): void
  stop(): Promise<void>
}

const idOf = (option: "-u" | "-g", user: string): number =>
  Number(spawnSync("id", [option, user], { encoding: "utf8" }).stdout.trim())

/** Starts it all in a folder and on ports of its own. @throws when one of the servers does not answer in time. */
export const startRoundcube = async (): Promise<WebMail> => {
  const folder = mkdtempSync(join(tmpdir(), "third-why-roundcube-"))
  // The servers step down to users of their own, who must get to their folders in it.
  chmodSync(folder, 0o755)
  const user = "Debian-exim"
  const [uid, gid] = [idOf("-u", user), idOf("-g", user)]
  const make = (name: string, mode = 0o755): string => {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true, mode })
    return path
  }
  const own = (name: string): string => {
    const path = make(name)
    chownSync(path, uid, gid)
    return path
  }
  const [imap, smtp, php] = [await freePort(), await freePort(), await freePort()]
  const mail = own("mail")
  const spool = own("spool")
  const settings = make("settings")
  const database = join(folder, "roundcube.db")

  const dovecot = join(folder, "dovecot.conf")
  writeFileSync(
    dovecot,
    `base_dir = ${make("dovecot")}
state_dir = ${make("dovecot-state")}
log_path = ${join(folder, "dovecot.log")}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${mail}/%n
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${mail}/%n allow_all_users=yes
}
service imap-login {
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
  )
  const exim = join(folder, "exim.conf")
  writeFileSync(
    exim,
    `exim_user = ${user}
exim_group = ${user}
primary_hostname = ${mailHost}
spool_directory = ${spool}
log_file_path = ${spool}/%slog
pid_file_path = ${spool}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${smtp}
tls_advertise_hosts =
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = to_here
begin acl
to_here:
  accept domains = ${mailHost}
  deny message = nothing leaves this machine
begin routers
here:
  driver = accept
  domains = ${mailHost}
  local_parts = ${people.join(" : ")}
  transport = inbox
begin transports
inbox:
  driver = appendfile
  maildir_format
  directory = ${mail}/$local_part_data
  create_directory
  delivery_date_add
  envelope_to_add
  return_path_add
  user = ${user}
`,
  )
  for (const name of ["defaults.inc.php", "mimetypes.php"])
    if (existsSync(join(defaults, name))) writeFileSync(join(settings, name), readFileSync(join(defaults, name)))
  writeFileSync(
    join(settings, "config.inc.php"),
    `<?php
$config = [
  'db_dsnw' => 'sqlite:///${database}?mode=0600',
  'imap_host' => '127.0.0.1:${imap}',
  'smtp_host' => '127.0.0.1:${smtp}',
  'smtp_user' => '',
  'smtp_pass' => '',
  'use_https' => true,
  'des_key' => 'twenty-four-characters!!',
  'log_dir' => '${make("logs")}/',
  'temp_dir' => '${make("temp")}/',
  'plugins' => [],
  'skin' => 'elastic',
  'language' => 'en_US',
  'create_default_folders' => true,
  'reply_mode' => 1,
  'draft_autosave' => 0,
  'enable_spellcheck' => false,
];
`,
  )

  const sql = (statements: string): void => {
    const done = spawnSync("sqlite3", [database], { input: statements, encoding: "utf8" })
    if (done.status !== 0) throw new Error(`sqlite3: ${done.stderr}`)
  }
  sql(readFileSync(tables, "utf8"))

  const running: ChildProcess[] = []
  const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void => {
    // In a group of its own: some of them have children that do not end with them.
    running.push(spawn(command, [...args], { stdio: "ignore", detached: true, env: { ...process.env, ...env } }))
  }
  const told = (): string =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /log$|errors/.test(name))
      .map((name) => {
        try {
          return `${name}\n${readFileSync(join(folder, name), "utf8").slice(-2_000)}`
        } catch {
          return name
        }
      })
      .join("\n")
  const end = async (): Promise<void> => {
    await Promise.all(
      running.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const ended = once(child, "exit")
        if (child.pid !== undefined) process.kill(-child.pid)
        await ended
      }),
    )
    rmSync(folder, { recursive: true, force: true })
  }
  const answers = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1")
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false))
      socket.once("close", () => undefined)
      socket.end()
    })

  run("dovecot", ["-F", "-c", dovecot])
  run("exim4", ["-bdf", "-q1m", "-C", exim])
  run("php", ["-q", "-S", `127.0.0.1:${php}`, "-t", pagesFolder], {
    ROUNDCUBE_CONFIG_DIR: settings,
    PHP_CLI_SERVER_WORKERS: "4",
  })
  for (const [name, port] of Object.entries({ dovecot: imap, exim: smtp, php })) {
    for (const until = Date.now() + startMs; !(await answers(port));) {
      if (Date.now() > until) {
        const said = told()
        await end()
        throw new Error(`${name} did not start\n${said}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const tls = await serveTls(mailHost, (asked, answer) => handOn(php, asked, answer))

  const inboxOf = (of: string): string => join(mail, of)
  const lists = (of: string): string[] => ["new", "cur"].map((name) => join(inboxOf(of), name)).filter(existsSync)
  return {
    port: tls.port,
    deliver(to, text) {
      const sent = spawnSync("exim4", ["-C", exim, "-odf", "-f", `someone@${mailHost}`, `${to}@${mailHost}`], {
        input: text,
        encoding: "utf8",
      })
      if (sent.status !== 0) throw new Error(`exim took no mail\n${sent.stderr}\n${told()}`)
    },
    inbox: (of) => lists(of).flatMap((list) => readdirSync(list).map((name) => readFileSync(join(list, name), "utf8"))),
    sql,
    async stop() {
      await tls.stop()
      await end()
    },
  }
}

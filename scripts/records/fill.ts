import type { Page } from "playwright-core"

/** At once over the line to the browser. */
const batch = 2_000

/**
 * Puts records into the extension's own database, from one of its pages that has opened it. Dexie is passed by, so no open page is
 * told of it.
 */
export const fillTables = async (page: Page, tables: Readonly<Record<string, readonly object[]>>): Promise<void> => {
  for (const [name, records] of Object.entries(tables)) {
    for (let from = 0; from < records.length; from += batch) {
      await page.evaluate(
        async ([name, part]) => {
          const opened = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open("third-why")
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error ?? new Error("IndexedDB"))
          })
          const writing = opened.transaction(name, "readwrite")
          for (const record of part) writing.objectStore(name).put(record)
          await new Promise<void>((resolve, reject) => {
            writing.oncomplete = () => resolve()
            writing.onerror = () => reject(writing.error ?? new Error("IndexedDB"))
          })
          opened.close()
        },
        [name, records.slice(from, from + batch)] as const,
      )
    }
  }
}

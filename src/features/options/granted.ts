import { useEffect, useState } from "react"
import { grantedOrigins, onGrantsChange } from "~platform/browser"

/** Match patterns of every page the extension may read now; null until they are known. */
export const useGranted = (): readonly string[] | null => {
  const [granted, setGranted] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let isHere = true
    const read = () =>
      void grantedOrigins().then((origins) => {
        if (isHere) setGranted(origins.toSorted())
      })
    read()
    const stop = onGrantsChange(read)
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return granted
}

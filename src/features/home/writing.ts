import { useState } from "react"
import { failureWords } from "~storage/words"

/** Waits for something that is written down, and says in words why it could not be; null while all is well. */
export const useWriting = (): readonly [problem: string | null, write: (work: Promise<unknown>) => void] => {
  const [problem, setProblem] = useState<string | null>(null)
  const write = (work: Promise<unknown>): void => {
    work.then(
      () => setProblem(null),
      (error: unknown) => setProblem(failureWords(error)),
    )
  }
  return [problem, write]
}

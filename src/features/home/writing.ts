import { useState } from "react"
import { failureWords } from "~storage/words"

/** Waits for `work`, and gives what came of it to `done`; null while nothing went wrong. */
export type Write = <T>(work: Promise<T>, done?: (value: T) => void) => void

/** Waits for something that is written down, and says in words why it could not be, until the next is tried. */
export const useWriting = (): readonly [problem: string | null, write: Write] => {
  const [problem, setProblem] = useState<string | null>(null)
  const write: Write = (work, done) => {
    setProblem(null)
    work.then(done, (error: unknown) => setProblem(failureWords(error)))
  }
  return [problem, write]
}

import * as z from "zod/mini"
import { callEventSchema } from "~domain/coaching/event"
import { ownQuestions } from "~domain/playbook/edit"
import type { Options } from "~domain/records/options"
import { rowSchema } from "~domain/records/row"
import { extensionId, onBackgroundLine, ownUrl, type Stop } from "~platform/browser"
import { changeCall, endCall, findCall, prepareRunningCall, startCall } from "./calls"
import { keeperLine, keeperMethods, type KeeperAnswer, type KeeperQuestion } from "./keeper"
import { readOptions, updateOptions } from "./options"
import { findPerson } from "./people"
import { findPreparation } from "./preparations"
import { appendToCall, readTranscript } from "./transcript"

const questionSchema = z.object({ id: z.int(), method: z.enum(keeperMethods), given: z.array(z.unknown()) })

const heardSchema = z.object({ rows: z.optional(z.array(rowSchema)), events: z.optional(z.array(callEventSchema)) })

/** What the background keeps for others. Functions check what they are given before it is kept. */
export const desk = {
  startCall,
  prepareRunningCall,
  changeCall,
  endCall,
  findCall,
  findPerson,
  findPreparation,
  readTranscript,
  readOptions,
  /** Ids of the questions of the playbook that the rep wrote or changed. */
  readOwnQuestions: async (): Promise<readonly string[]> => [...ownQuestions((await readOptions()).playbook)],
  updateOptions: (patch: Partial<Options>) => updateOptions(patch),
  appendToCall: (callId: string, heard: Parameters<typeof appendToCall>[1], at: number) => {
    const { rows = [], events = [] } = z.parse(heardSchema, heard)
    return appendToCall(callId, { rows, events }, at)
  },
}

const answerTo = async (question: KeeperQuestion): Promise<KeeperAnswer> => {
  const work = desk[question.method] as (...given: readonly unknown[]) => Promise<unknown>
  try {
    return { id: question.id, ok: true, value: (await work(...question.given)) ?? null }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { id: question.id, ok: false, name, message }
  }
}

/** Does for our own pages what they ask for; nobody else is listened to. Runs in the background. */
export const openDesk = (): Stop =>
  onBackgroundLine(keeperLine, (line, sender) => {
    if (sender.extensionId !== extensionId() || `${sender.origin}/` !== ownUrl("")) return line.disconnect()
    line.onMessage.addListener((raw: unknown) => {
      const question = questionSchema.safeParse(raw)
      if (!question.success) return
      void answerTo(question.data).then((answer) => {
        try {
          line.postMessage(answer)
        } catch {
          // Whoever asked is gone.
        }
      })
    })
  })

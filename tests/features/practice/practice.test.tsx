import { act, render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { createPractice, lengthMs } from "~features/practice/playing"
import { Practice } from "~features/practice/Practice"
import { axeFindings } from "../../support/axe"
import { installChrome, type FakeChrome } from "../../support/chrome"

let browser: FakeChrome
let lessMotion: boolean

beforeEach(() => {
  browser = installChrome()
  lessMotion = true
  Object.assign(globalThis, { matchMedia: () => ({ matches: lessMotion }) })
})

const open = () => {
  const practice = createPractice()
  const view = render(<Practice practice={practice} />)
  const pass = (ms: number) => act(() => practice.pass(ms))
  return { practice, view, pass, user: userEvent.setup() }
}

describe("the practice call", () => {
  it("lasts about a minute and brings the coach's cues, questions and the third why", () => {
    const practice = createPractice()
    practice.play()
    const cues = new Set<string>()
    const depths = new Set<number>()
    while (practice.getState().playing) {
      practice.pass(500)
      const { view, ladder } = practice.getState()
      if (view.cue) cues.add(view.cue.kind)
      if (ladder) depths.add(ladder.depth)
    }
    expect(lengthMs).toBeGreaterThan(50_000)
    expect(lengthMs).toBeLessThan(70_000)
    expect([...cues]).toEqual(["go-back", "one-why-deeper"])
    expect([...depths]).toEqual([0, 1, 2, 3])
    expect(practice.getState().ladder?.rungs[2]?.answer?.quote).toContain("I promised them it would get better")
    expect(practice.getState().played).toBe(lengthMs)
  })

  it("shows the same whether time passes in small steps or large ones", () => {
    const [small, large] = [createPractice(), createPractice()]
    small.play()
    large.play()
    for (let n = 0; n < 200; n += 1) small.pass(100)
    for (let n = 0; n < 10; n += 1) large.pass(2000)
    expect(small.getState().caption).toEqual(large.getState().caption)
    expect(small.getState().ladder).toEqual(large.getState().ladder)
  })

  it("plays, pauses, starts again, and plays again at its end", async () => {
    const { practice, pass, user } = open()
    await user.click(screen.getByRole("button", { name: "Play" }))
    pass(3000)
    const caption = practice.getState().caption?.text
    await user.click(screen.getByRole("button", { name: "Pause" }))
    pass(5000)
    expect(practice.getState().caption?.text).toBe(caption)
    await user.click(screen.getByRole("button", { name: "From the beginning" }))
    expect(practice.getState()).toMatchObject({ played: 0, playing: true })
    pass(lengthMs)
    await user.click(screen.getByRole("button", { name: "Play again" }))
    expect(practice.getState()).toMatchObject({ played: 0, playing: true })
  })

  it("shows what is said, the cue, the question and the rungs", async () => {
    const { pass, user } = open()
    await user.click(screen.getByRole("button", { name: "Play" }))
    pass(5000)
    expect(screen.getByText("They said something. Ask.")).toBeTruthy()
    expect(screen.getByText("It's a mess, honestly", { selector: "q" })).toBeTruthy()
    pass(lengthMs)
    expect(screen.getByText(/I promised them it would get better”$/)).toBeTruthy()
    expect(screen.getByText("Why 3.")).toBeTruthy()
  })

  it("plays by itself, but not for who asked for less motion", () => {
    const still = open()
    expect(still.practice.getState().playing).toBe(false)
    still.view.unmount()
    lessMotion = false
    const moving = open()
    expect(moving.practice.getState().playing).toBe(true)
    moving.view.unmount()
  })

  it("is kept nowhere", async () => {
    const { pass, user } = open()
    await user.click(screen.getByRole("button", { name: "Play" }))
    pass(lengthMs)
    expect([...browser.local.values.keys(), ...browser.session.values.keys()]).toEqual([])
    expect(browser.done).toEqual([])
    expect("indexedDB" in globalThis).toBe(false)
  })

  it("has nothing for axe to find", async () => {
    const { view, pass, user } = open()
    expect(await axeFindings(view.container)).toEqual([])
    await user.click(screen.getByRole("button", { name: "Play" }))
    pass(lengthMs)
    expect(await axeFindings(view.container)).toEqual([])
  })
})

import { render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { Home } from "~features/home/Home"

/** Goes to a place of the home page and waits for its heading. */
export const showHome = async (hash: string, heading?: string | RegExp) => {
  location.hash = hash
  const rendered = render(<Home />)
  await screen.findByRole("heading", { level: 1, ...(heading !== undefined && { name: heading }) })
  return { ...rendered, user: userEvent.setup() }
}

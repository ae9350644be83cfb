import * as z from "zod/mini"
import { layerSchema } from "./row"

/**
 * What can be heard now.
 *
 * - `outside`: no call on this page · `waiting`: in the call, nobody spoke yet · `hearing`: rows arrive
 * - `captions-off`: in the call, captions not shown · `lost`: rows came and the captions are gone
 * - `blind`: in the call for 30 s with captions on and nothing read · `manual`: the rep works by hand
 */
const healthStateSchema = z.enum(["outside", "waiting", "hearing", "captions-off", "lost", "blind", "manual"])
export type HealthState = z.infer<typeof healthStateSchema>

/** A change of health at `at` (epoch ms), and the layer that found the captions, if any did. */
export const healthSchema = z.object({
  state: healthStateSchema,
  at: z.number(),
  layer: z.nullable(layerSchema),
})
export type Health = z.infer<typeof healthSchema>

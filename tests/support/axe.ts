import axe from "axe-core"

// axe would measure glyphs on a canvas, which jsdom has none of.
HTMLCanvasElement.prototype.getContext = () => null

/**
 * What axe finds wrong in `element`, each with where; empty when nothing. Colours are left to the tokens' own test: jsdom paints
 * nothing.
 */
export const axeFindings = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  })
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} — ${node.html}`))
}

/** As much of jsdom as the tests use: a page in memory. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string; readonly pretendToBeVisual?: boolean })
    readonly window: Window & typeof globalThis
    serialize(): string
  }
}

import type { Page, Response } from 'playwright-core'

/** The page as the server sent it, before the browser mended anything. */
export class AsSent {
  private last: Response | undefined
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) this.last = response
    })
  }

  get status(): number {
    return this.last?.status() ?? 0
  }

  /** A browser that let go of it shows what it made of it. */
  async text(): Promise<string> {
    return (await this.last?.text().catch(() => undefined)) ?? (await this.page.content())
  }
}

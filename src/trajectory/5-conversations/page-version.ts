const step = 1_000_000

/**
 * One number for the two texts of one page: somebody who may write both must not overwrite either.
 * Who does not see care notes always carries a zero there.
 */
export function pageVersion(report: number, care: number): number {
  return report * step + care
}

export function versionsOf(page: number): { report: number; care: number } {
  return { report: Math.floor(page / step), care: page % step }
}

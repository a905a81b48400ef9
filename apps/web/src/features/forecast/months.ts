export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** When a month had been reported and verified: two weeks into the next, Shanghai, as the back-test takes it. */
export const monthEnd = (month: string): string => `${addMonths(month, 1)}-15T16:00:00Z`;

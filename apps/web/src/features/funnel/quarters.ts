/** The quarters from this one back, newest first: 2026-Q4, 2026-Q3 … */
export function quartersBack(count: number, today = new Date()): string[] {
  const now = today.getFullYear() * 4 + Math.floor(today.getMonth() / 3);
  return Array.from({ length: count }, (_, back) => `${Math.floor((now - back) / 4)}-Q${((now - back) % 4) + 1}`);
}

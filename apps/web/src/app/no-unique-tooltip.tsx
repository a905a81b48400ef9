import type { ReactNode } from 'react';

/** Stands in for the library's provider of one tooltip for the whole page (vite.config.ts). */
export default function NoUniqueTooltip({ children }: { children: ReactNode }) {
  return children;
}

import type { ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';

/** One fact in a `<dl className="facts">`; says so when it is not given. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const common = useCommonTexts();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="hint">{common('none')}</span>}</dd>
    </div>
  );
}

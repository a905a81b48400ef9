import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../app/session';
import { useOpenedTexts } from '../opened/opened.texts';

interface Props {
  to: string;
  /** The figure in words. */
  name: string;
  amount: string;
  /** What the page it leads to asks for; without it the figure is only told. */
  needs?: string;
  children?: ReactNode;
}

/** A figure on the wall leads to the page that opens it, quietly: from five metres it is only read. */
export function Way({ to, name, amount, needs, children }: Props) {
  const t = useOpenedTexts();
  const can = useCan();
  const shown = children ?? amount;
  if (needs !== undefined && !can(needs)) return <>{shown}</>;
  return (
    <Link className="wall-way" to={to} aria-label={t('open', { name, amount })}>
      {shown}
    </Link>
  );
}

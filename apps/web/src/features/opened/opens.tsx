import type { ReactNode } from 'react';
import './opened.css';
import { useOpenedTexts } from './opened.texts';

interface Props {
  /** The figure in words, for who does not see it. */
  name: string;
  amount: string | number;
  onOpen: () => void;
  children: ReactNode;
}

/** A figure that opens. */
export function Opens({ name, amount, onOpen, children }: Props) {
  const t = useOpenedTexts();
  return (
    <button type="button" className="opens" aria-label={t('open', { name, amount })} onClick={onOpen}>
      {children}
    </button>
  );
}

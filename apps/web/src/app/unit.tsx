import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { formatMoney, type Unit } from '../lib/decimal';
import { useCommonTexts } from './texts';

interface UnitContext {
  unit: 'yi' | 'wan';
  setUnit: (unit: 'yi' | 'wan') => void;
}

const Context = createContext<UnitContext>({ unit: 'yi', setUnit: () => undefined });

export function UnitProvider({ children }: { children: ReactNode }) {
  const [unit, set] = useState<'yi' | 'wan'>(() => (localStorage.getItem('berth.unit') === 'wan' ? 'wan' : 'yi'));
  const value = useMemo(
    () => ({
      unit,
      setUnit: (next: 'yi' | 'wan') => {
        localStorage.setItem('berth.unit', next);
        set(next);
      },
    }),
    [unit],
  );
  return <Context value={value}>{children}</Context>;
}

/** The unit the whole page shows money in, its label for column heads, and a formatter for amounts in 元. */
export function useUnit() {
  const { unit, setUnit } = useContext(Context);
  const t = useCommonTexts();
  return {
    unit,
    setUnit,
    label: t(`unit.${unit}`),
    format: (value: string | null | undefined, places?: number, as: Unit = unit) => formatMoney(value, as, places ?? 2),
  };
}

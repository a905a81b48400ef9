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

const CurrencyContext = createContext('CNY');

/** Amounts in here are of another currency than the zone's own: their unit says so, and nothing is converted. */
export function InCurrency({ currency, children }: { currency: string; children: ReactNode }) {
  return <CurrencyContext value={currency}>{children}</CurrencyContext>;
}

/** The unit the whole page shows money in, its label for column heads, and a formatter for amounts in 元 or dollars. */
export function useUnit() {
  const { unit, setUnit } = useContext(Context);
  const currency = useContext(CurrencyContext);
  const t = useCommonTexts();
  return {
    unit,
    setUnit,
    currency,
    label:
      currency === 'CNY'
        ? t(`unit.${unit}`)
        : currency === 'USD'
          ? t(`unit.usd.${unit}`)
          : t(`unit.other.${unit}`, { currency }),
    format: (value: string | null | undefined, places?: number, as: Unit = unit) => formatMoney(value, as, places ?? 2),
  };
}

import { useCommonTexts } from '../app/texts';

export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

/** A light by colour and by shape: who sees no colours sees a ring, a half and a full disc. */
export function LightDot({ light, withText = false }: { light: Light | null; withText?: boolean }) {
  const t = useCommonTexts();
  if (light === null) return withText ? <span className="hint">{t('light.none')}</span> : null;
  return (
    <span className="light" title={t(`light.${light}`)}>
      <span className={`light-dot light-${light}`} aria-hidden="true" />
      <span className={withText ? undefined : 'visually-hidden'}>{t(`light.${light}`)}</span>
    </span>
  );
}

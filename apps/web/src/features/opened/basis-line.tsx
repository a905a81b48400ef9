import { useName } from '../../app/i18n';
import type { Basis } from './opened.api';
import { useOpenedTexts } from './opened.texts';

/** The rules a figure rests on, and their versions. */
export function BasisLine({ basis }: { basis: readonly Basis[] }) {
  const t = useOpenedTexts();
  const name = useName();
  if (basis.length === 0) return null;
  const said = basis.map(({ code, version, nameZh, nameEn }) =>
    t(`basis.${code}`, { version: version ?? '—', name: name({ nameZh: nameZh ?? '', nameEn }) }),
  );
  return (
    <p className="hint parts-basis">
      <strong>{t('basis')}</strong> {said.join(' · ')}
    </p>
  );
}

import { Link } from 'react-router';
import type { HeldSection } from './opened.api';
import { useOpenedTexts } from './opened.texts';

/** Rows the page has told already, and that they come to its figure. */
export function HeldRows({ section: { rows, shown, head } }: { section: HeldSection }) {
  const t = useOpenedTexts();
  const together = rows.reduce((sum, { adds = 1 }) => sum + adds, 0);
  return (
    <section className="parts-section" aria-label={head}>
      {head !== undefined && <h2>{head}</h2>}
      <div className="parts-sum">
        <div className="row">
          <span className="quiet">{t('sum')}</span>
          <strong>{together}</strong>
        </div>
        <div className="hint" role="status">
          {String(together) === shown ? `✓ ${t('agrees')}` : t('differs', { shown })}
        </div>
      </div>
      {rows.length === 0 && <p className="hint">{t('none')}</p>}
      <ol className="parts">
        {rows.map(({ key, name, to, said, adds }) => (
          <li key={key}>
            <div className="part-line part-line-still">
              <span className="part-name">
                {to === undefined ? name : <Link to={to}>{name}</Link>}
                {said !== undefined && <span className="hint part-said"> {said}</span>}
              </span>
              <span className="part-amount">{adds}</span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useLanguage, useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { ChainGlyph } from '../../components/chain-action';
import type { OpenedOf } from '../opened/opened.api';
import { ChainCount, ChainSettled, ChainUnplaced } from './chain-figure';
import { projectsOf, type ChainIndustry, type ChainSegment } from './chain.api';
import { useChainTexts } from './chain.texts';

const tiers = ['core', 'cultivated', 'encouraged'] as const;

/** How far the projects have come, as one bar; the figures stand beside it. */
function StageBar({ segment }: { segment: ChainSegment }) {
  const all = projectsOf(segment);
  return (
    <span className="stage-bar" aria-hidden="true">
      {all > 0 &&
        (['producing', 'signed', 'talks'] as const).map((group) => (
          <span key={group} className={`stage-${group}`} style={{ flexGrow: segment[group] }} />
        ))}
    </span>
  );
}

function Link({ segment, onOpen }: { segment: ChainSegment; onOpen: (code: string) => void }) {
  const t = useChainTexts();
  const common = useCommonTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  const { chainAction, gap, enterprises, leads } = segment;
  const projects = projectsOf(segment);
  const action = chainAction === null ? '' : common(`chain.${chainAction}`);
  const counts = { enterprises, leads, projects };
  return (
    <li className={`chain-link link-${gap}`}>
      <ChainGlyph action={chainAction} size={22} />
      <button
        type="button"
        className="chain-card"
        aria-label={t('segment.open', {
          name: name(segment),
          action,
          gap: english ? segment.gapEn : segment.gapZh,
          ...counts,
        })}
        onClick={() => onOpen(segment.code)}
      >
        <span className="chain-card-head">
          <span className="chain-action-word">{action}</span>
          {gap !== 'held' && <span className={`gap-badge gap-${gap}`}>{t(`gap.${gap}`)}</span>}
        </span>
        <span className="chain-name">{name(segment)}</span>
        <span className="chain-counts">
          {(['enterprises', 'leads', 'projects'] as const).map((kind) => (
            <span key={kind} className={counts[kind] === 0 ? 'zero' : undefined}>
              <strong>{counts[kind]}</strong>
              {t(kind)}
            </span>
          ))}
        </span>
        <StageBar segment={segment} />
      </button>
    </li>
  );
}

interface IndustryProps {
  industry: ChainIndustry;
  onOpen: (code: string) => void;
  onFigure: (opened: OpenedOf) => void;
}

/** One industry as a line with its stations: core links first, then those to be cultivated, in the plan's order. */
export function IndustryChain({ industry, onOpen, onFigure }: IndustryProps) {
  const t = useChainTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  const { segments } = industry;
  const brand = english ? industry.brandEn : industry.brandZh;
  return (
    <section className="panel chain-industry" aria-labelledby={`chain-${industry.code}`}>
      <div className="panel-head">
        <h2 id={`chain-${industry.code}`}>
          {name(industry)} {brand && <span className="tag">{brand}</span>}
        </h2>
        <span className="chain-sums">
          {(['leads', 'talks', 'signed', 'producing'] as const).map((figure) => (
            <span key={figure}>
              {t(figure)}{' '}
              <strong>
                <ChainCount of={name(industry)} segments={segments} figure={figure} onOpen={onFigure} />
              </strong>
              <span aria-hidden="true"> · </span>
            </span>
          ))}
          <ChainSettled of={name(industry)} segments={segments} onOpen={onFigure} />
        </span>
      </div>
      {tiers.map((tier) => {
        const links = segments.filter((segment) => segment.tier === tier);
        return (
          links.length > 0 && (
            <div key={tier} className="chain-tier">
              <h3>{t(`tier.${tier}`)}</h3>
              <ol className="chain-line">
                {links.map((segment) => (
                  <Link key={segment.code} segment={segment} onOpen={onOpen} />
                ))}
              </ol>
            </div>
          )
        );
      })}
      <ChainUnplaced of={name(industry)} industry={industry} onOpen={onFigure} />
    </section>
  );
}

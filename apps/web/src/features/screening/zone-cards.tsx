import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/i18n';
import { ZoneSelect } from '../../components/zone-select';
import type { ZoneFitAnswer, ZoneOption } from './screening.api';
import { useScreeningTexts } from './screening.texts';

const SHOWN = 4;

/** What is left against what is asked for, on one scale; the sentence above says the same. */
function RoomBar({ kind, need, left }: { kind: 'land' | 'plant'; need: string; left: string }) {
  const t = useScreeningTexts();
  const scale = Math.max(Number(need), Number(left), 1);
  const short = Number(left) < Number(need);
  return (
    <div className="room" aria-hidden="true">
      <span className="hint">{t(`${kind}.title`)}</span>
      <span className="room-bar">
        <span className="room-left" style={{ width: `${(Number(left) / scale) * 100}%` }} />
        <span className="room-need" style={{ insetInlineStart: `${(Number(need) / scale) * 100}%` }} />
      </span>
      {short && <span className="room-short">{t('land.short')}</span>}
    </div>
  );
}

function Room({ option, answer }: { option: ZoneOption; answer: ZoneFitAnswer }) {
  const { landNeedMu, plantNeedM2 } = answer;
  if (option.landLeftMu === null || option.plantLeftM2 === null) return null;
  return (
    <>
      {landNeedMu !== null && <RoomBar kind="land" need={landNeedMu} left={option.landLeftMu} />}
      {plantNeedM2 !== null && <RoomBar kind="plant" need={plantNeedM2} left={option.plantLeftM2} />}
    </>
  );
}

interface CardProps {
  checked: boolean;
  onChoose: () => void;
  children: React.ReactNode;
}

function Card({ checked, onChoose, children }: CardProps) {
  return (
    <label className="zone-card" data-checked={checked || undefined}>
      <input type="radio" name="screening-zone" checked={checked} onChange={onChoose} />
      <span className="zone-card-body">{children}</span>
    </label>
  );
}

/** The parks that suit, best first, each with its reasons; any other one below. */
export function ZoneCards(props: {
  id?: string;
  value?: string | null;
  onChange?: (zoneCode: string | null) => void;
  answer: ZoneFitAnswer;
}) {
  const { value = null, onChange, answer } = props;
  const t = useScreeningTexts();
  const english = useLanguage() === 'en';
  const { options } = answer;
  const listed = options.findIndex((option) => option.zoneCode === value);
  const [all, setAll] = useState(listed >= SHOWN);
  const [other, setOther] = useState(value !== null && listed < 0);
  const choose = (zoneCode: string | null, asOther = false) => {
    setOther(asOther);
    onChange?.(zoneCode);
  };
  const shown = all ? options : options.slice(0, SHOWN);
  return (
    <div className="zone-cards" role="radiogroup" aria-label={t('zone')} id={props.id}>
      {shown.map((option) => (
        <Card
          key={option.zoneCode}
          checked={!other && option.zoneCode === value}
          onChoose={() => choose(option.zoneCode)}
        >
          <span className="zone-card-head">
            <strong>{english ? option.zoneNameEn : option.zoneNameZh}</strong>
            <span className={option.reason === 'assigned' ? 'tag tag-strong' : 'tag'}>
              {t(`reason.${option.reason}`)}
            </span>
          </span>
          {(english ? option.explanationEn : option.explanationZh).map((sentence) => (
            <span key={sentence} className="zone-card-why">
              {sentence}
            </span>
          ))}
          <Room option={option} answer={answer} />
        </Card>
      ))}
      {!all && options.length > SHOWN && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('zone.all', { count: options.length })}
        </Button>
      )}
      <Card checked={other} onChoose={() => choose(null, true)}>
        <span className="zone-card-head">
          <strong>{t('zone.other')}</strong>
        </span>
      </Card>
      {other && <ZoneSelect aria-label={t('zone.other')} value={value} onChange={(code) => onChange?.(code)} />}
      <Card checked={!other && value === null} onChoose={() => choose(null)}>
        <span className="quiet">{t('zone.none')}</span>
      </Card>
    </div>
  );
}

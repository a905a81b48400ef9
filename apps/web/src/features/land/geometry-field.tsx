import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { asPolygon, closed, type Polygon, type Position, readPolygon, roughArea } from '../../lib/geometry';
import { useZoneShapes } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { LandMap } from './land-map';

interface Props {
  id?: string;
  value?: Polygon | null;
  onChange?: (polygon: Polygon | null) => void;
  zoneCode?: string;
}

const SQUARE_METRES_A_MU = 10_000 / 15;
const whole = (value: number) => Math.round(value).toLocaleString('en');

/** An outline, pasted or clicked corner by corner; says how large it came out, so that a wrong corner is noticed. */
export function GeometryField({ id, value = null, onChange, zoneCode }: Props) {
  const t = useLandUnitTexts();
  const [way, setWay] = useState<'paste' | 'draw'>('paste');
  return (
    <div className="geometry-field">
      <div className="row">
        <span role="status">
          {value === null
            ? t('geometry.none')
            : t('geometry.about', {
                count: Math.max(0, value.coordinates.flat().length - value.coordinates.length),
                mu: whole(roughArea(value) / SQUARE_METRES_A_MU),
                m2: whole(roughArea(value)),
              })}
        </span>
        {value !== null && (
          <Button size="small" onClick={() => onChange?.(null)}>
            {t('geometry.clear')}
          </Button>
        )}
      </div>
      <Segmented<'paste' | 'draw'>
        size="small"
        value={way}
        onChange={setWay}
        options={[
          { value: 'paste', label: t('geometry.paste') },
          { value: 'draw', label: t('geometry.draw') },
        ]}
      />
      {way === 'paste' ? (
        <Paste id={id} onChange={onChange} />
      ) : (
        <Draw value={value} onChange={onChange} zoneCode={zoneCode} />
      )}
    </div>
  );
}

function Paste({ id, onChange }: Pick<Props, 'id' | 'onChange'>) {
  const t = useLandUnitTexts();
  const [text, setText] = useState('');
  const unread = text.trim() !== '' && readPolygon(text) === null;
  return (
    <>
      <Input.TextArea
        id={id}
        rows={3}
        value={text}
        placeholder={t('geometry.pasteHint')}
        aria-label={t('geometry.pasteHint')}
        status={unread ? 'error' : undefined}
        onChange={(event) => {
          setText(event.target.value);
          const read = readPolygon(event.target.value);
          if (read !== null) onChange?.(read);
        }}
      />
      {unread && <div className="field-problem">{t('geometry.unread')}</div>}
    </>
  );
}

function Draw({ value = null, onChange, zoneCode }: Props) {
  const t = useLandUnitTexts();
  const shapes = useZoneShapes();
  const [corners, setCorners] = useState<Position[]>([]);
  const zones = (shapes.data ?? []).map((shape) => ({
    code: shape.zoneCode,
    name: '',
    geometry: asPolygon(shape.geometry),
  }));
  const near = zones.find((zone) => zone.code === zoneCode)?.geometry;
  const drawn = value === null ? [] : [{ id: 'value', label: '', geometry: value, fill: 'accent', plant: false }];
  return (
    <>
      <p className="hint">{t('geometry.drawHint')}</p>
      <LandMap
        small
        zones={zones}
        units={corners.length > 0 ? [] : drawn}
        focus={value ?? near ?? null}
        draft={corners}
        onPoint={(position) => setCorners((before) => [...before, position])}
      />
      <div className="row">
        <Button size="small" disabled={corners.length === 0} onClick={() => setCorners((all) => all.slice(0, -1))}>
          {t('geometry.undo')}
        </Button>
        <Button
          size="small"
          type="primary"
          disabled={corners.length < 3}
          onClick={() => {
            onChange?.(closed(corners));
            setCorners([]);
          }}
        >
          {t('geometry.finish', { count: corners.length })}
        </Button>
      </div>
    </>
  );
}

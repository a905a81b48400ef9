import { App, Checkbox, Form, Input, Select } from 'antd';
import { AskDialog } from '../../components/ask-dialog';
import { ZoneSelect } from '../../components/zone-select';
import type { Polygon } from '../../lib/geometry';
import { GeometryField } from './geometry-field';
import { useRules } from './holding-dialogs';
import { landKinds, type LandKind, type LandUnit, landUses, priceBases, useSaveLandUnit, utilities } from './land.api';
import { useLandUnitTexts } from './land.texts';

interface Values {
  code: string;
  name: string;
  kind: LandKind;
  zoneCode: string;
  landUse: string;
  area: string;
  price?: string;
  priceBasis?: string;
  utilities?: Record<string, string | undefined>;
  geometry?: Polygon | null;
  note?: string;
  active?: boolean;
}

const KEYS = [...new Set([...utilities.land, ...utilities.plant])];
const FIELDS = ['code', 'name', 'kind', 'zoneCode', 'landUse', 'area', 'price', 'priceBasis', 'geometry', 'note'];

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const plain = (text: string | undefined): string | null => (blank(text) ? null : text!.replaceAll(',', '').trim());

/** As the API takes it: what is left empty is cleared, and a price without a number has no basis. */
function bodyOf(values: Values, unit: LandUnit | null): object {
  const { kind, price, priceBasis, utilities: given, geometry, note, active, area, ...rest } = values;
  const amount = plain(price);
  const supplied = Object.fromEntries(KEYS.map((key) => [key, plain(given?.[key])]));
  return {
    ...rest,
    area: area.replaceAll(',', '').trim(),
    price: amount,
    priceBasis: amount === null ? null : priceBasis,
    utilities: supplied,
    geometry: geometry ?? null,
    note: blank(note) ? null : note,
    ...(unit === null ? { kind } : { active }),
  };
}

function initialOf(unit: LandUnit | null): Partial<Values> {
  if (unit === null) return { kind: 'land', landUse: 'm2', priceBasis: 'per_mu' };
  return {
    ...unit,
    price: unit.price ?? undefined,
    priceBasis: unit.priceBasis ?? priceBases[unit.kind][0],
    utilities: unit.utilities as Record<string, string>,
    geometry: unit.geometry as Polygon | null,
    note: unit.note ?? undefined,
  };
}

/** Writes a parcel or plant down, or corrects it. */
export function UnitForm({
  unit,
  onClose,
  onSaved,
}: {
  unit: LandUnit | null;
  onClose: () => void;
  onSaved?: (unit: LandUnit) => void;
}) {
  const t = useLandUnitTexts();
  const { message } = App.useApp();
  const { required, area } = useRules();
  const save = useSaveLandUnit(unit);
  const fields = [...FIELDS, ...KEYS.map((key) => `utilities.${key}`)];
  return (
    <AskDialog<Values>
      title={unit === null ? t('add') : `${t('edit')} · ${unit.name}`}
      ok={t('form.save')}
      width={720}
      busy={save.isPending}
      error={save.error}
      fields={fields}
      initial={initialOf(unit)}
      onClose={onClose}
      onSave={async (values) => {
        const saved = await save.mutateAsync(bodyOf(values, unit));
        void message.success(t('form.saved'));
        onSaved?.(saved);
      }}
    >
      <div className="land-form">
        <Form.Item name="code" label={t('form.code')} extra={t('form.codeHint')} rules={required}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('form.name')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <KindItem fixed={unit !== null} />
        <Form.Item name="zoneCode" label={t('form.zone')} rules={required}>
          <ZoneSelect />
        </Form.Item>
        <Form.Item name="landUse" label={t('form.use')} rules={required}>
          <Select options={landUses.map((value) => ({ value, label: t(`use.${value}`) }))} />
        </Form.Item>
        <Form.Item noStyle dependencies={['kind']}>
          {({ getFieldValue }) => (
            <Form.Item
              name="area"
              label={t('form.area', { unit: t(`unit.${getFieldValue('kind') as LandKind}`) })}
              rules={[...required, area]}
            >
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
          )}
        </Form.Item>
        <PriceItems />
      </div>
      <details className="further">
        <summary>{t('form.utilities')}</summary>
        <UtilityItems />
      </details>
      <Form.Item noStyle dependencies={['zoneCode']}>
        {({ getFieldValue }) => (
          <Form.Item name="geometry" label={t('form.geometry')}>
            <GeometryField zoneCode={getFieldValue('zoneCode') as string | undefined} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="note" label={t('form.note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      {unit !== null && (
        <Form.Item name="active" valuePropName="checked" noStyle>
          <Checkbox>{t('form.active')}</Checkbox>
        </Form.Item>
      )}
    </AskDialog>
  );
}

/** The kind decides what an area and a price are measured in, so the price basis follows it. */
function KindItem({ fixed }: { fixed: boolean }) {
  const t = useLandUnitTexts();
  const form = Form.useFormInstance<Values>();
  return (
    <Form.Item name="kind" label={t('form.kind')} required>
      <Select<LandKind>
        disabled={fixed}
        options={landKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => form.setFieldValue('priceBasis', priceBases[kind][0])}
      />
    </Form.Item>
  );
}

function PriceItems() {
  const t = useLandUnitTexts();
  const { area } = useRules();
  return (
    <>
      <Form.Item name="price" label={t('form.price')} rules={[area]}>
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => (
          <Form.Item name="priceBasis" label={t('form.priceBasis')} required>
            <Select
              options={priceBases[getFieldValue('kind') as LandKind].map((value) => ({
                value,
                label: t(`price.${value}`),
              }))}
            />
          </Form.Item>
        )}
      </Form.Item>
    </>
  );
}

function UtilityItems() {
  const t = useLandUnitTexts();
  return (
    <Form.Item noStyle dependencies={['kind']}>
      {({ getFieldValue }) => (
        <div className="land-form">
          {utilities[getFieldValue('kind') as LandKind].map((key) => (
            <Form.Item key={key} name={['utilities', key]} label={t(`util.${key}`)}>
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
          ))}
        </div>
      )}
    </Form.Item>
  );
}

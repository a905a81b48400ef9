import { Select } from 'antd';
import { useName } from '../app/i18n';
import { flatten, treeOf, useZones } from '../app/reference';
import { useCommonTexts } from '../app/texts';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
  /** Only these codes can be chosen. */
  only?: string[];
  placeholder?: string;
  disabled?: boolean;
  'aria-label'?: string;
}

/** The zone's parks in tree order, found by Chinese or English name or by code. */
export function ZoneSelect({ value, onChange, only, placeholder, ...rest }: Props) {
  const t = useCommonTexts();
  const name = useName();
  const zones = useZones();
  const options = flatten(treeOf((zones.data ?? []).filter((zone) => zone.active)))
    .filter((zone) => only === undefined || only.includes(zone.code))
    .map((zone) => ({
      value: zone.code,
      label: name(zone),
      depth: zone.depth,
      search: `${zone.nameZh} ${zone.nameEn} ${zone.code} ${zone.aliases.join(' ')}`.toLowerCase(),
    }));
  return (
    <Select<string, (typeof options)[number]>
      {...rest}
      style={{ width: '100%' }}
      allowClear
      loading={zones.isPending}
      placeholder={placeholder ?? t('zone.placeholder')}
      value={value ?? undefined}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
      options={options}
      showSearch={{ filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false }}
      optionRender={(option) => <span style={{ paddingInlineStart: option.data.depth * 14 }}>{option.data.label}</span>}
      popupMatchSelectWidth={false}
    />
  );
}

import { Select } from 'antd';
import { useName } from '../app/i18n';
import { useIndustries } from '../app/reference';
import { useCommonTexts } from '../app/texts';

export interface IndustrySegment {
  industryCode: string;
  segmentCode: string | null;
}

interface Props {
  id?: string;
  value?: IndustrySegment | null;
  onChange?: (value: IndustrySegment | null) => void;
  plan?: string;
  placeholder?: string;
  /** Only whole industries: for filters. */
  industriesOnly?: boolean;
  'aria-label'?: string;
}

interface Option {
  value: string;
  label: string;
  search: string;
  depth: number;
}

/** One box for industry and segment: choose 新医药, or 化学药 beneath it. */
export function IndustrySegmentSelect({ value, onChange, plan, placeholder, industriesOnly = false, ...rest }: Props) {
  const t = useCommonTexts();
  const name = useName();
  const industries = useIndustries(plan);
  const options: Option[] = (industries.data ?? [])
    .filter((each) => each.active)
    .flatMap((industry) => [
      {
        value: `${industry.code}/`,
        label: name(industry),
        search: `${industry.nameZh} ${industry.nameEn} ${industry.code}`.toLowerCase(),
        depth: 0,
      },
      ...(industriesOnly ? [] : industry.segments).map((segment) => ({
        value: `${industry.code}/${segment.code}`,
        label: name(segment),
        search:
          `${segment.nameZh} ${segment.nameEn} ${segment.code} ${industry.nameZh} ${industry.nameEn}`.toLowerCase(),
        depth: 1,
      })),
    ]);
  return (
    <Select<string, Option>
      {...rest}
      style={{ width: '100%' }}
      allowClear
      loading={industries.isPending}
      placeholder={placeholder ?? t('industry.placeholder')}
      value={value ? `${value.industryCode}/${value.segmentCode ?? ''}` : undefined}
      onChange={(chosen: string | undefined) => {
        if (chosen === undefined) return onChange?.(null);
        const [industryCode = '', segmentCode = ''] = chosen.split('/');
        onChange?.({ industryCode, segmentCode: segmentCode === '' ? null : segmentCode });
      }}
      options={options}
      showSearch={{ filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false }}
      optionRender={(option) => <span style={{ paddingInlineStart: option.data.depth * 14 }}>{option.data.label}</span>}
      popupMatchSelectWidth={false}
    />
  );
}

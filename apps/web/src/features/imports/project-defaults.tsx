import { Form, Select } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { IndustrySegmentSelect } from '../../components/industry-segment-select';
import { modes } from '../../components/stage-tag';
import { ZoneSelect } from '../../components/zone-select';
import type { DefaultsProps } from './import-kind';
import { useImportTexts } from './imports.texts';

/** Where the workbook says nothing. */
export function Defaults({ view, editable, onAnswer }: DefaultsProps) {
  const t = useImportTexts();
  const common = useCommonTexts();
  return (
    <section className="panel">
      <h2>{t('defaults')}</h2>
      <Form layout="vertical" className="form-pair" disabled={!editable}>
        <Form.Item label={t('defaults.zone')} htmlFor="default-zone">
          <ZoneSelect
            id="default-zone"
            value={view.defaultZoneCode ?? null}
            onChange={(defaultZoneCode) => onAnswer({ defaultZoneCode })}
          />
        </Form.Item>
        <Form.Item label={t('defaults.industry')} htmlFor="default-industry">
          <IndustrySegmentSelect
            id="default-industry"
            industriesOnly
            value={!view.defaultIndustryCode ? null : { industryCode: view.defaultIndustryCode, segmentCode: null }}
            onChange={(chosen) => onAnswer({ defaultIndustryCode: chosen?.industryCode ?? null })}
          />
        </Form.Item>
        <Form.Item label={t('defaults.mode')} htmlFor="default-mode">
          <Select
            id="default-mode"
            allowClear
            value={view.defaultMode ?? undefined}
            options={modes.map((value) => ({ value, label: common(`mode.${value}`) }))}
            onChange={(defaultMode) => onAnswer({ defaultMode: defaultMode ?? null })}
          />
        </Form.Item>
      </Form>
    </section>
  );
}

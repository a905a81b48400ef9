import { App, Button, Form, Input, Radio, Skeleton } from 'antd';
import { useLanguage } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { ChainActionTag } from '../../components/chain-action';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { ZoneSelect } from '../../components/zone-select';
import type { Lead } from '../leads/leads.api';
import { useLeadStep } from '../leads/use-lead-step';
import { advices, isElsewhere, useZoneFit, type Advice, type ZoneFitAnswer } from './screening.api';
import { useScreeningTexts } from './screening.texts';
import { ZoneCards } from './zone-cards';
import './screening.css';

interface Values {
  opinion: string;
  advice?: Advice;
  zoneCode: string | null;
  overrideReason?: string;
}

/** What is known of the lead before the opinion: how big it is, and what its segment needs. */
function Standing({ answer }: { answer: ZoneFitAnswer }) {
  const t = useScreeningTexts();
  const english = useLanguage() === 'en';
  const { format, label } = useUnit();
  const { chain, major } = answer;
  if (chain === null && major === null) return null;
  return (
    <ul className="standing">
      {major !== null && (
        <li>
          <span className="tag tag-strong">{t('major')}</span>{' '}
          <span className="quiet">
            {t(`major.${major.unit}`, { from: `${format(major.from)} ${label}`, days: major.days })}
          </span>
        </li>
      )}
      {chain !== null && (
        <li>
          <ChainActionTag action={chain.action} />{' '}
          <span className="quiet">{english ? chain.reasonEn : chain.reasonZh}</span>
          {chain.basis === 'derived' && <span className="hint"> · {t('derived')}</span>}
        </li>
      )}
    </ul>
  );
}

/** 研判: an opinion, and the park the lead would fit, chosen from a list that explains itself. */
export function ScreeningForm({ lead, onDone }: { lead: Lead; onDone?: () => void }) {
  const t = useScreeningTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const zoneCode = Form.useWatch('zoneCode', form);
  const fit = useZoneFit(lead.id);
  const screen = useLeadStep<Values>(lead, 'screening', () => {
    void message.success(t('saved'));
    onDone?.();
  });
  const options = fit.data?.options ?? [];
  const elsewhere = isElsewhere(options, zoneCode);
  if (fit.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <ProblemAlert error={fit.error} onRetry={() => void fit.refetch()} />
      {fit.data && <Standing answer={fit.data} />}
      <Form<Values>
        name="screening"
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{ zoneCode: lead.zoneCode }}
        onFinish={(values) =>
          screen.mutate({ ...values, overrideReason: elsewhere ? values.overrideReason : undefined })
        }
      >
        <FieldErrors form={form} error={screen.error} />
        <ProblemAlert error={screen.error} shownFields={['opinion', 'zoneCode', 'overrideReason', 'advice']} keptNote />
        <Form.Item
          name="opinion"
          label={t('opinion')}
          rules={[{ required: true, whitespace: true, message: t('opinion.missing') }]}
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={4000}
            placeholder={t('opinion.placeholder')}
          />
        </Form.Item>
        <Form.Item name="advice" label={t('advice')}>
          <Radio.Group optionType="button" options={advices.map((value) => ({ value, label: t(`advice.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="zoneCode"
          label={t('zone')}
          extra={options.length === 0 ? t('zone.noSegment') : undefined}
          tooltip={options.length === 0 ? undefined : t('zone.hint')}
        >
          {options.length === 0 || fit.data === undefined ? <ZoneSelect /> : <ZoneCards answer={fit.data} />}
        </Form.Item>
        {elsewhere && (
          <Form.Item
            name="overrideReason"
            label={t('override')}
            extra={t('override.hint')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('override.missing') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        )}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={screen.isPending}>
            {t('submit')}
          </Button>
        </div>
      </Form>
    </>
  );
}

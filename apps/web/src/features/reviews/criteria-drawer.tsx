import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, InputNumber, Select, Switch } from 'antd';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useIndustries } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { DateInput } from '../../components/date-input';
import { ProblemAlert } from '../../components/problem-alert';
import { readDate, today } from '../../lib/dates';
import { bandsOf, type CriteriaValues, typedCriteria, VetoFields, CriterionFields } from './criteria-fields';
import { useCriteriaTexts } from './criteria.texts';
import type { CriteriaSet, CriteriaSets } from './reviews.api';

const MODES = ['greenfield', 'leased', 'retrofit', 'asset_light'] as const;

/** The next version of a set, begun from the present one; or a new set. */
export function CriteriaDrawer({ set, onClose }: { set: CriteriaSet | null; onClose: () => void }) {
  const t = useCriteriaTexts();
  const common = useCommonTexts();
  const name = useName();
  const client = useQueryClient();
  const { message } = App.useApp();
  const industries = useIndustries().data ?? [];
  const [form] = Form.useForm<CriteriaValues>();
  const criteria = Form.useWatch('criteria', form) ?? [];
  const sum = criteria.reduce((all, one) => all + (one?.points ?? 0), 0);
  const publish = useMutation({
    mutationFn: ({ code, criteria: typed, fromOn, ...values }: CriteriaValues) =>
      api.post<CriteriaSets>(
        `review-criteria/${code}/versions`,
        {
          ...values,
          industryCode: values.industryCode ?? null,
          mode: values.mode ?? null,
          fromOn: readDate(fromOn),
          criteria: typed.map(({ bands, measure, direction, ...one }) => ({
            ...one,
            measure: measure ?? null,
            direction: measure ? (direction ?? 'higher') : null,
            bands: measure ? (bandsOf(bands) ?? []) : [],
          })),
        },
        { version: set?.version ?? 0 },
      ),
    onSuccess: (answer) => {
      client.setQueryData(['review-criteria'], answer);
      void message.success(t('edit.done', { version: (set?.version ?? 0) + 1 }));
      onClose();
    },
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <Drawer
      open
      size="min(860px, 100vw)"
      title={t(set === null ? 'edit.new' : 'edit.title')}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          loading={publish.isPending}
          onClick={() =>
            void form.validateFields().then(
              (values) => publish.mutate(values),
              () => undefined,
            )
          }
        >
          {t('edit.publish')}
        </Button>
      }
    >
      <ProblemAlert error={publish.error} keptNote />
      <Form<CriteriaValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={set === null ? EMPTY() : typedCriteria(set)}
      >
        <div className="review-figures">
          <Form.Item name="code" label={t('edit.code')} rules={required}>
            <Input maxLength={50} disabled={set !== null} />
          </Form.Item>
          <Form.Item name="nameZh" label={t('edit.nameZh')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t('edit.nameEn')} rules={required}>
            <Input maxLength={150} />
          </Form.Item>
          <Form.Item name="mode" label={t('edit.mode')}>
            <Select
              allowClear
              disabled={set !== null}
              placeholder={t('anyMode')}
              options={MODES.map((value) => ({ value, label: common(`mode.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="industryCode" label={t('edit.industry')}>
            <Select
              allowClear
              disabled={set !== null}
              placeholder={t('anyIndustry')}
              options={industries.map((each) => ({ value: each.code, label: name(each) }))}
            />
          </Form.Item>
          <Form.Item name="passMark" label={t('edit.passMark')} rules={required}>
            <InputNumber min={0} max={100} precision={0} />
          </Form.Item>
          <Form.Item name="quorum" label={t('edit.quorum')} rules={required}>
            <InputNumber min={2} max={30} precision={0} />
          </Form.Item>
          <Form.Item name="fromOn" label={t('edit.fromOn')} rules={required}>
            <DateInput />
          </Form.Item>
          <Form.Item name="active" label={t('edit.active')} valuePropName="checked">
            <Switch />
          </Form.Item>
        </div>
        <Form.Item name="source" label={t('edit.source')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <p role="status" className={sum === 100 ? 'hint' : 'field-problem'}>
          {t('edit.sum', { sum })}
        </p>
        <CriterionFields />
        <VetoFields />
      </Form>
    </Drawer>
  );
}

const EMPTY = (): Partial<CriteriaValues> => ({
  passMark: 70,
  quorum: 3,
  fromOn: today(),
  active: true,
  criteria: [],
  vetoes: [],
});

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { IndustrySegmentSelect, type IndustrySegment } from '../../components/industry-segment-select';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { type Rule, useRules } from './assignments.api';
import { useAssignmentTexts } from './assignments.texts';

interface NewRule {
  industry: IndustrySegment;
  teamId: string;
}

function AddRule() {
  const t = useAssignmentTexts();
  const name = useName();
  const client = useQueryClient();
  const [form] = Form.useForm<NewRule>();
  const teams = useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => api.get<Schemas['TeamView'][]>('teams', undefined, signal),
  });
  const add = useMutation({
    mutationFn: ({ industry, teamId }: NewRule) =>
      api.post('assignment-rules', {
        industryCode: industry.industryCode,
        segmentCode: industry.segmentCode ?? undefined,
        teamId,
      }),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: ['assignment-rules'] });
    },
  });
  return (
    <Form<NewRule> form={form} layout="vertical" requiredMark={false} onFinish={(values) => add.mutate(values)}>
      <ProblemAlert error={add.error} />
      <div className="pair">
        <Form.Item
          name="industry"
          label={t('rules.industry')}
          rules={[{ required: true, message: t('rules.industryMissing') }]}
        >
          <IndustrySegmentSelect />
        </Form.Item>
        <Form.Item name="teamId" label={t('rules.team')} rules={[{ required: true, message: t('rules.teamMissing') }]}>
          <Select options={(teams.data ?? []).map((team) => ({ value: team.id, label: name(team) }))} />
        </Form.Item>
      </div>
      <Button htmlType="submit" loading={add.isPending}>
        {t('rules.add')}
      </Button>
    </Form>
  );
}

export function RulesTab() {
  const t = useAssignmentTexts();
  const name = useName();
  const names = useNames();
  const can = useCan();
  const client = useQueryClient();
  const undo = useUndoToast();
  const rules = useRules();
  const refresh = () => client.invalidateQueries({ queryKey: ['assignment-rules'] });
  const drop = useMutation({
    mutationFn: (rule: Rule) => api.delete(`assignment-rules/${rule.id}`),
    onSuccess: (_, { industryCode, segmentCode, teamId }) => {
      void refresh();
      undo(t('rules.dropped'), async () => {
        await api.post('assignment-rules', { industryCode, segmentCode, teamId });
        await refresh();
      });
    },
  });
  return (
    <div className="panel page-narrow">
      <p className="hint">{t('rules.hint')}</p>
      <ProblemAlert error={rules.error ?? drop.error} />
      {rules.data?.length === 0 && <p>{t('rules.empty')}</p>}
      <ul className="papers">
        {rules.data?.map((rule) => (
          <li key={rule.id} className="row">
            <strong>{name(names.segment(rule.segmentCode) ?? names.industry(rule.industryCode))}</strong>→
            <span>{name({ nameZh: rule.teamNameZh, nameEn: rule.teamNameEn })}</span>
            {can('claim.rule') && (
              <Button size="small" type="text" onClick={() => drop.mutate(rule)}>
                {t('rules.drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {can('claim.rule') && <AddRule />}
    </div>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { tidyUscc, usccProblem } from '../../lib/uscc';
import { useInvestorTexts } from './i18n';
import { homeRegions, type HomeRegion, type Investor } from './investors.api';

interface Values {
  name: string;
  uscc: string;
  homeRegion?: HomeRegion;
  country: string;
  note: string;
}

export function EditInvestor({ investor, onClose }: { investor: Investor; onClose: () => void }) {
  const t = useInvestorTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const orNull = (text: string | undefined) => (!text || text.trim() === '' ? null : text.trim());
  const save = useMutation({
    mutationFn: ({ confirmDifferent }: { confirmDifferent?: boolean }) => {
      const values = form.getFieldsValue();
      const body = {
        name: values.name.trim(),
        uscc: orNull(tidyUscc(values.uscc ?? '')),
        homeRegion: values.homeRegion ?? null,
        country: orNull(values.country),
        note: orNull(values.note),
        ...(confirmDifferent ? { confirmDifferent } : {}),
      };
      return api.patch(`investors/${investor.id}`, body, { version: investor.version });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['investors'] });
      void client.invalidateQueries({ queryKey: ['leads'] });
      void message.success(t('edit.saved'));
      onClose();
    },
  });
  return (
    <Drawer
      open
      size={520}
      title={t('edit')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {common('action.save')}
          </Button>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
        </div>
      }
    >
      <Form<Values>
        name="edit-investor"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={() => save.mutate({})}
        initialValues={{
          name: investor.name,
          uscc: investor.uscc ?? '',
          homeRegion: investor.homeRegion ?? undefined,
          country: investor.country ?? '',
          note: investor.note ?? '',
        }}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['name', 'uscc', 'homeRegion', 'country', 'note']} keptNote />
        {isProblem(save.error, 'investor.same_name') && (
          <Button size="small" style={{ marginBottom: 14 }} onClick={() => save.mutate({ confirmDifferent: true })}>
            {t('edit.different')}
          </Button>
        )}
        <Form.Item
          name="name"
          label={t('col.name')}
          rules={[{ required: true, whitespace: true, message: t('edit.nameMissing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="uscc"
          label={t('col.uscc')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_, typed: string | undefined) => {
                const code = tidyUscc(typed ?? '');
                return code === '' || usccProblem(code) === null
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('edit.uscc')));
              },
            },
          ]}
        >
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name="homeRegion" label={t('col.homeRegion')}>
          <Select allowClear options={homeRegions.map((value) => ({ value, label: t(`region.${value}`) }))} />
        </Form.Item>
        <Form.Item name="country" label={t('col.country')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="note" label={t('col.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

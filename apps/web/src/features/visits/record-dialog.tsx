import { App, Button, Form, Input, Select } from 'antd';
import { AskDialog } from '../../components/ask-dialog';
import { DateInput } from '../../components/date-input';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { today } from '../../lib/dates';
import { usePeople } from './plan-dialog';
import { useRecordVisit, type VisitPlan } from './visits.api';
import { useVisitTexts } from './visits.texts';

interface Values {
  visitedOn: string;
  visitorId?: string;
  met: string;
  raised: string;
  nextSteps?: { text?: string; dueOn?: string }[];
  files?: { file?: StoredFile | null }[];
}

const FIELDS = ['visitedOn', 'visitorId', 'met', 'raised'];

/** What was heard on a visit: five lines, and what comes next. */
export function RecordDialog(props: { projectId: string; plan: VisitPlan | null; onClose: () => void }) {
  const { projectId, plan, onClose } = props;
  const t = useVisitTexts();
  const { message } = App.useApp();
  const record = useRecordVisit(projectId);
  const people = usePeople();
  const required = { required: true, message: t('required') };
  const save = async ({ nextSteps = [], files = [], ...values }: Values) => {
    await record.mutateAsync({
      ...values,
      planId: plan?.id ?? null,
      visitorId: values.visitorId ?? null,
      nextSteps: nextSteps.flatMap(({ text, dueOn }) =>
        text?.trim() ? [{ text: text.trim(), dueOn: dueOn === '' ? null : (dueOn ?? null) }] : [],
      ),
      fileIds: files.flatMap(({ file }) => (file == null ? [] : [file.id])),
    });
    void message.success(t('record.done'));
  };
  return (
    <AskDialog<Values>
      title={t('record')}
      ok={t('record')}
      busy={record.isPending}
      error={record.error}
      fields={FIELDS}
      initial={{ visitedOn: today(), nextSteps: [{}], files: [{}] }}
      onClose={onClose}
      onSave={save}
    >
      {plan !== null && <p className="hint">{plan.purpose}</p>}
      <Form.Item name="visitedOn" label={t('record.visitedOn')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="visitorId" label={t('record.visitor')} extra={t('record.visitorHint')}>
        <Select allowClear options={people} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="met" label={t('record.met')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input maxLength={500} placeholder={t('record.metExample')} />
      </Form.Item>
      <Form.Item name="raised" label={t('record.raised')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          placeholder={t('record.raisedExample')}
        />
      </Form.Item>
      <Steps />
      <Files />
    </AskDialog>
  );
}

function Steps() {
  const t = useVisitTexts();
  return (
    <fieldset className="visit-steps">
      <legend>{t('record.steps')}</legend>
      <Form.List name="nextSteps">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="visit-step">
                <Form.Item name={[name, 'text']} label={t('record.stepText')} rules={[{ min: 2 }]}>
                  <Input maxLength={500} />
                </Form.Item>
                <Form.Item name={[name, 'dueOn']} label={t('record.stepDue')}>
                  <DateInput />
                </Form.Item>
                {fields.length > 1 && (
                  <Button size="small" type="text" onClick={() => remove(name)}>
                    {t('record.dropStep')}
                  </Button>
                )}
              </div>
            ))}
            {fields.length < 20 && (
              <Button size="small" onClick={() => add({})}>
                {t('record.addStep')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** One box more than there are files, up to ten. */
function Files() {
  const t = useVisitTexts();
  return (
    <Form.List name="files">
      {(fields, { add }) => (
        <fieldset className="visit-steps">
          <legend>{t('record.files')}</legend>
          {fields.map(({ key, name }, at) => (
            <Form.Item key={key} name={[name, 'file']} noStyle>
              <EvidenceUpload bare={at > 0} type="photo" />
            </Form.Item>
          ))}
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) => {
              const files = (getFieldValue('files') ?? []) as Values['files'];
              const full = files?.every((each) => each?.file != null) ?? false;
              return full && fields.length < 10 ? (
                <Button size="small" onClick={() => add({})}>
                  +
                </Button>
              ) : null;
            }}
          </Form.Item>
        </fieldset>
      )}
    </Form.List>
  );
}

import { CloseOutlined } from '@ant-design/icons';
import { App, Button, Form, Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useCommonTexts } from '../../app/texts';
import { ChipChoice } from '../../components/chip-choice';
import { DateInput } from '../../components/date-input';
import { DraftFiles, useDraftFiles } from '../../components/draft-files';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { readDate, today } from '../../lib/dates';
import { useDraft } from '../../components/use-draft';
import type { Lead } from '../leads/leads.api';
import { useUnsentTexts } from '../unsent/unsent.texts';
import { FeedbackFields } from './feedback-fields';
import { draftOf, emptyInteraction, isBlankInteraction, type InteractionDraft } from './interaction-draft';
import { interactionKinds, interactionThemes, type Interaction } from './interactions.api';
import { useInteractionTexts } from './interactions.texts';
import { PeopleFields } from './people-fields';
import { StepFields } from './step-fields';
import { useSaveInteraction } from './use-save-interaction';

interface Props {
  lead: Lead;
  /** The contact that is put right; without it a new one is written. */
  correcting?: Interaction;
  onDone: () => void;
}

function Fold({ text, filled, children }: { text: string; filled: boolean; children: ReactNode }) {
  return (
    <details className="further" open={filled || undefined}>
      <summary>{text}</summary>
      {children}
    </details>
  );
}

function ThreeFirst() {
  const t = useInteractionTexts();
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <ChipChoice
          label={t('kind')}
          options={interactionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="on"
        label={t('on')}
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_, typed: string | undefined) => {
              const date = readDate(typed ?? '');
              if (date === null) return Promise.reject(new Error(t('on.missing')));
              return date > today() ? Promise.reject(new Error(t('on.future'))) : Promise.resolve();
            },
          },
        ]}
      >
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item
        name="summary"
        label={t('summary')}
        rules={[{ required: true, whitespace: true, message: t('summary.missing') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
    </>
  );
}

/** Three things first; everything else folds. What is typed survives reload and a lost connection. */
export function InteractionForm({ lead, correcting, onDone }: Props) {
  const t = useInteractionTexts();
  const common = useCommonTexts();
  const unsent = useUnsentTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<InteractionDraft>();
  const name = correcting === undefined ? `leads/${lead.id}/interactions` : `interactions/${correcting.id}/correction`;
  const makeEmpty = () => (correcting === undefined ? emptyInteraction() : draftOf(correcting));
  const { draft, setDraft, drop, restored } = useDraft<InteractionDraft>(name, makeEmpty, isBlankInteraction);
  const { files, keep } = useDraftFiles(name);
  const startOver = () => {
    const fresh = makeEmpty();
    form.setFieldsValue(fresh);
    setDraft(fresh);
    keep([]);
  };
  const save = useSaveInteraction(lead, correcting ?? null, (saved) => {
    startOver();
    drop();
    if (saved === null) void message.warning(unsent('kept'));
    else void message.success(t(correcting === undefined ? 'saved' : 'corrected.saved'));
    onDone();
  });
  const submit = async () => {
    if (save.isPending) return;
    try {
      await form.validateFields();
    } catch {
      const wrong = form.getFieldsError().find((field) => field.errors.length > 0);
      if (wrong !== undefined) form.scrollToField(wrong.name, { block: 'center', focus: true });
      return;
    }
    save.mutate({ draft, files });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  const typed = () => setDraft((now) => ({ ...now, ...form.getFieldsValue(true) }));
  const { papers } = draft;
  return (
    <div className="thumb-form" onKeyDown={onKey}>
      {correcting === undefined && restored && !isBlankInteraction(draft) && (
        <p className="restored" role="status">
          {t('draftKept')}{' '}
          <Button type="link" size="small" onClick={startOver}>
            {t('dropDraft')}
          </Button>
        </p>
      )}
      <Form<InteractionDraft>
        name={correcting === undefined ? 'interaction' : 'correction'}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft}
        onValuesChange={typed}
        onFinish={() => void submit()}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['kind', 'on', 'summary', 'reason']} keptNote />
        {correcting !== undefined && (
          <>
            <p className="hint">{t('correct.hint')}</p>
            <Form.Item
              name="reason"
              label={t('correct.reason')}
              rules={[{ required: true, whitespace: true, min: 2, message: t('reason.missing') }]}
            >
              <Input maxLength={500} placeholder={t('correct.reasonPlaceholder')} />
            </Form.Item>
          </>
        )}
        <ThreeFirst />
        <Fold text={t('nextStep')} filled={draft.nextStep.title !== ''}>
          <StepFields leadId={lead.id} form={form} onFill={typed} />
        </Fold>
        <Fold text={t('people')} filled={draft.theirs.length + draft.ours.length + draft.themes.length > 0}>
          <PeopleFields lead={lead} />
          <Form.Item name="themes" label={t('themes')}>
            <ChipChoice
              many
              label={t('themes')}
              options={interactionThemes.map((value) => ({ value, label: t(`theme.${value}`) }))}
            />
          </Form.Item>
        </Fold>
        <Fold text={t('feedback')} filled={draft.feedback.length > 0}>
          <FeedbackFields />
        </Fold>
        <Fold text={t('files')} filled={papers.length + files.length > 0}>
          {papers.length > 0 && (
            <ul className="papers">
              {papers.map((paper) => (
                <li key={paper.id} className="row">
                  <span>{paper.name}</span>
                  <Button
                    type="text"
                    size="small"
                    icon={<CloseOutlined />}
                    aria-label={t('files.remove', { name: paper.name })}
                    onClick={() => {
                      form.setFieldValue(
                        'papers',
                        papers.filter(({ id }) => id !== paper.id),
                      );
                      typed();
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
          <DraftFiles files={files} onChange={keep} />
        </Fold>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')} <kbd className="on-accent wide-only">Ctrl Enter</kbd>
          </Button>
          <Button type="text" onClick={onDone}>
            {common('action.cancel')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { feedbackKinds, policyAreas } from './interactions.api';
import { useInteractionTexts } from './interactions.texts';

/** What the firm says of our policies, one thing at a time. */
export function FeedbackFields() {
  const t = useInteractionTexts();
  return (
    <Form.List name="feedback">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <fieldset key={row.key} className="feedback-row">
              <div className="pair">
                <Form.Item
                  name={[row.name, 'policyArea']}
                  label={t('feedback.area')}
                  rules={[{ required: true, message: t('feedback.areaMissing') }]}
                >
                  <Select
                    placeholder={t('feedback.area')}
                    options={policyAreas.map((value) => ({ value, label: t(`area.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[row.name, 'kind']} label={t('feedback.tone')}>
                  <Select options={feedbackKinds.map((value) => ({ value, label: t(`tone.${value}`) }))} />
                </Form.Item>
              </div>
              <Form.Item
                name={[row.name, 'text']}
                label={t('feedback.text')}
                rules={[{ required: true, whitespace: true, min: 2, message: t('feedback.missing') }]}
              >
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
              </Form.Item>
              <Button size="small" type="text" icon={<CloseOutlined />} onClick={() => remove(row.name)}>
                {t('feedback.remove')}
              </Button>
            </fieldset>
          ))}
          <Button
            icon={<PlusOutlined />}
            disabled={rows.length >= 20}
            onClick={() => add({ policyArea: null, kind: 'complaint', text: '' })}
          >
            {t('feedback.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

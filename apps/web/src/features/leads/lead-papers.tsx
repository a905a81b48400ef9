import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../../api/client';
import { EvidenceUpload } from '../../components/evidence-upload';
import { FileLink } from '../../components/file-link';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { useLeadTexts } from './i18n';
import type { Lead } from './leads.api';

/** Cards and papers kept with the lead. They open to who may edit it; the rest see that they are there. */
export function LeadPapers({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const client = useQueryClient();
  const undo = useUndoToast();
  const shown = () => client.invalidateQueries({ queryKey: ['leads', lead.id] });
  const attach = useMutation({
    mutationFn: (fileId: string) => api.post(`leads/${lead.id}/files`, { fileId }),
    onSuccess: shown,
  });
  const takeOff = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => api.delete(`leads/${lead.id}/files/${id}`),
    onSuccess: (_, { id, name }) => {
      void shown();
      undo(t('papers.removed', { name }), () => attach.mutateAsync(id));
    },
  });
  if (lead.files.length === 0 && !lead.may.edit) return null;
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <ProblemAlert error={attach.error ?? takeOff.error} />
      <ul className="papers">
        {lead.files.map((file) => (
          <li key={file.id} className="row">
            {lead.may.edit ? <FileLink file={file} /> : <span>{file.name}</span>}
            <span className="hint">{file.addedByName}</span>
            {lead.may.edit && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('papers.remove', { name: file.name })}
                onClick={() => takeOff.mutate(file)}
              />
            )}
          </li>
        ))}
      </ul>
      {lead.may.edit && <EvidenceUpload value={null} onChange={(file) => file !== null && attach.mutate(file.id)} />}
    </section>
  );
}

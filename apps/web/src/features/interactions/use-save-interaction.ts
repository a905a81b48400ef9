import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useMe } from '../../app/session';
import type { Lead } from '../leads/leads.api';
import { keepUnsent } from '../unsent/unsent.store';
import { requestOf, type InteractionDraft } from './interaction-draft';
import type { Interaction } from './interactions.api';

interface Saving {
  draft: InteractionDraft;
  files: File[];
}

/** What became of it: the contact, or null when there was no connection and it waits on this device. */
type Saved = Interaction | null;

/** Saving keeps the draft until the API has said yes, or until it stands among what waits to be sent. */
export function useSaveInteraction(lead: Lead, correcting: Interaction | null, done: (saved: Saved) => void) {
  const client = useQueryClient();
  const me = useMe();
  const uploaded = useRef(new Map<File, string>());
  const idsOf = async (files: File[]): Promise<string[]> => {
    for (const file of files) {
      if (!uploaded.current.has(file)) uploaded.current.set(file, (await api.upload<{ id: string }>('files', file)).id);
    }
    return files.map((file) => uploaded.current.get(file)!);
  };
  const path = `leads/${lead.id}/interactions`;
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ draft, files }: Saving): Promise<Saved> => {
      const body = requestOf(draft);
      try {
        const fileIds = [...(body.fileIds ?? []), ...(await idsOf(files))];
        const options = { idempotencyKey: draft.key };
        if (correcting === null) return await api.post<Interaction>(path, { ...body, fileIds }, options);
        const reason = draft.reason.trim();
        return await api.post<Interaction>(
          `${path}/${correcting.id}/correction`,
          { ...body, fileIds, reason },
          options,
        );
      } catch (error) {
        // A correction is made at the desk: it waits in its form.
        if (!isProblem(error, 'network') || correcting !== null) throw error;
        const papers = files.map((file) => ({ name: file.name, blob: file }));
        const title = `${lead.title}：${draft.summary.trim().slice(0, 40)}`;
        await keepUnsent({ key: draft.key, userId: me.id, title, path, body: { ...body }, papers, draft });
        return null;
      }
    },
    onSuccess: (saved) => {
      for (const key of ['leads', 'tasks', 'feedback', 'claims', 'clocks']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
      done(saved);
    },
  });
}

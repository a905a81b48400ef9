import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useMe } from '../../app/session';
import { keepUnsent } from '../unsent/unsent.store';
import { requestOf, type LeadDraft } from './lead-draft';
import type { Lead } from './leads.api';

export interface Saving {
  draft: LeadDraft;
  photo: File | null;
  next: boolean;
  /** The company is another than the registered one of the same name. */
  different?: boolean;
}

/** What became of it: a lead, or null when there was no connection and it waits on this device. */
type Saved = Lead | null;

const bodyOf = ({ draft, different }: Saving) => ({
  ...requestOf(draft),
  ...(different ? { confirmDifferent: true } : {}),
});

/** Saving keeps the draft until the API has said yes, or until it stands among what waits to be sent. */
export function useSaveLead(done: (lead: Saved, next: boolean) => void) {
  const client = useQueryClient();
  const me = useMe();
  const uploaded = useRef<{ photo: File; id: string } | null>(null);
  const fileIdsOf = async (photo: File | null): Promise<{ fileIds?: string[] }> => {
    if (photo === null) return {};
    if (uploaded.current?.photo !== photo) {
      uploaded.current = { photo, id: (await api.upload<{ id: string }>('files', photo)).id };
    }
    return { fileIds: [uploaded.current.id] };
  };
  return useMutation({
    networkMode: 'always',
    mutationFn: async (saving: Saving): Promise<Saved> => {
      const { draft, photo } = saving;
      try {
        const body = { ...bodyOf(saving), ...(await fileIdsOf(photo)) };
        return await api.post<Lead>('leads', body, { idempotencyKey: draft.key });
      } catch (error) {
        if (!isProblem(error, 'network')) throw error;
        const papers = photo === null ? [] : [{ name: photo.name, blob: photo }];
        const title = draft.title.trim() || draft.investorName.trim();
        await keepUnsent({ key: draft.key, userId: me.id, title, path: 'leads', body: bodyOf(saving), papers, draft });
        return null;
      }
    },
    onSuccess: (lead, { next }) => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      void client.invalidateQueries({ queryKey: ['investors'] });
      done(lead, next);
    },
  });
}

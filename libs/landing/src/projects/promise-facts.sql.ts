/** A PromiseFact of `obligations ob`: what the check at capacity asks of it. */
export const PROMISE_FACT = `ob.id, ob.text,
  CASE WHEN ob.state <> 'open' THEN 'settled' WHEN ob.reported_by IS NOT NULL THEN 'reported' ELSE 'open' END AS state
  FROM obligations ob`;

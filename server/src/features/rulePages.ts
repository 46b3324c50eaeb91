import type { Feature } from '../lsp/feature';
import { rulePageMethod, type RulePageParams } from '../protocol';
import { rulePage } from '../wording/rulePage';

/** Describes rules to a client that opens the address beside a diagnostic's code. */
export const rulePages: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(rulePageMethod, (sent: Partial<RulePageParams> | null) =>
      guard.attempt(rulePageMethod, null, () =>
        typeof sent?.id === 'string' ? (rulePage(sent.id) ?? null) : null,
      ),
    );
  },
};

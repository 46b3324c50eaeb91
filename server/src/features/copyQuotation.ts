import { attributedQuotation } from '../export/attributedQuotation';
import { offsetOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { quotationMethod, type QuotationParams, type QuotationResult } from '../protocol';

/** Gives the quotation at the cursor with who said it, to be copied. */
export const copyQuotation: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(
      quotationMethod,
      guard.request({
        method: quotationMethod,
        fallback: null as QuotationResult | null,
        positions: true,
        handle: ({ document, article }, { position, file }: QuotationParams): QuotationResult | null => {
          const attributed = article();
          return attributed === undefined
            ? null
            : (attributedQuotation(attributed, offsetOf(document, position), file) ?? null);
        },
      }),
    );
  },
};
